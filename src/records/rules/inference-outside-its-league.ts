import type { Inference, League } from '../fields.ts';
import { claims } from '../figures.ts';
import type { Rule } from '../rule.ts';

const SEVERAL: readonly Inference[] = ['multi-crop', 'ensemble', 'ensemble-multi-crop'];
const ONE: readonly Inference[] = ['single-crop', 'single-model', 'prompt-ensemble'];
const ONE_VIEW: readonly League[] = ['supervised', 'probe', 'zero-shot'];

export const inferenceOutsideItsLeague: Rule = {
	name: 'inference-outside-its-league',
	severity: 'error',
	about:
		'Several models or views at test time are ranked in the ensemble league, one model and one view are not.',
	check: (records) =>
		claims(records).flatMap(({ claim, model }) => {
			const contradiction =
				(ONE_VIEW.includes(model.league) && SEVERAL.includes(claim.inference)) ||
				(model.league === 'ensemble' && ONE.includes(claim.inference)) ||
				(model.league !== 'zero-shot' && claim.inference === 'prompt-ensemble');
			if (!contradiction) return [];
			return [
				{
					at: claim,
					record: model.slug,
					path: ['inference'],
					expected: `an inference that the league ${model.league} ranks`,
					remedy:
						'make the figures with several models or views a model of their own, with league "ensemble"',
				},
			];
		}),
};
