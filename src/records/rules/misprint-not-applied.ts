import type { Rule } from '../rule.ts';

export const misprintNotApplied: Rule = {
	name: 'misprint-not-applied',
	severity: 'error',
	about: 'A figure that is known for a misprint stands corrected among the weights.',
	needs: ['checkpoints', 'misprints'],
	check(records) {
		const byName = new Map(records.checkpoints.map((row) => [row.checkpoint, row]));
		return records.misprints.flatMap((misprint) => {
			const { checkpoint, field, correct } = misprint;
			const row = byName.get(checkpoint);
			if (row === undefined || row[field] === correct) return [];
			return [
				{
					at: row,
					record: checkpoint,
					path: [field],
					expected: `${correct ?? 'an empty cell'}, as misprints.csv corrects it`,
					remedy: 'import the library again',
				},
			];
		});
	},
};
