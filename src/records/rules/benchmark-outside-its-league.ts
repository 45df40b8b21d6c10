import { claims } from '../figures.ts';
import type { Rule } from '../rule.ts';

export const benchmarkOutsideItsLeague: Rule = {
	name: 'benchmark-outside-its-league',
	severity: 'error',
	about: 'Results of the challenge’s test servers, and only these, belong to the challenge league.',
	needs: ['benchmarks'],
	check(records) {
		const roles = new Map(records.benchmarks.map(({ benchmark, role }) => [benchmark, role]));
		return claims(records).flatMap(({ claim, model }) => {
			const role = roles.get(claim.benchmark);
			if (role === undefined || (role === 'server') === (model.league === 'challenge')) return [];
			return [
				{
					at: claim,
					record: model.slug,
					path: ['benchmark'],
					expected:
						model.league === 'challenge'
							? 'a test server of the challenge in the challenge league'
							: `a public test set in the league ${model.league}`,
					remedy: 'never mix validation and test server: split the model into one for each league',
				},
			];
		});
	},
};
