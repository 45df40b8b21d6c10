import { models } from '../figures.ts';
import type { Finding, Rule } from '../rule.ts';
import { canonicalNames, checkpointSlug } from '../slug.ts';

export const duplicateSlug: Rule = {
	name: 'duplicate-slug',
	severity: 'error',
	about: 'A slug is the address of one model: of a paper’s model or of a checkpoint that no paper claims.',
	check(records) {
		const canonical = canonicalNames(records);
		const claimed = new Set(
			models(records).flatMap(({ model }) => model.checkpoints.map((name) => canonical(name))),
		);
		const owners = new Map<string, string>();
		const findings: Finding[] = [];
		const own = (slug: string, owner: string, at: object, field: string) => {
			const other = owners.get(slug);
			if (other === undefined) owners.set(slug, owner);
			else
				findings.push({
					at,
					record: slug,
					path: [field],
					expected: `a slug other than that of ${other}`,
					remedy: 'make the newer slug say what sets it apart: training data, resolution, year',
				});
		};
		for (const row of records.checkpoints) {
			const name = canonical(row.checkpoint);
			if (name === row.checkpoint && !claimed.has(name)) own(checkpointSlug(name), name, row, 'checkpoint');
		}
		for (const { model, paper } of models(records)) {
			own(model.slug, `${model.name} in ${paper.slug}.json`, model, 'slug');
		}
		return findings;
	},
};
