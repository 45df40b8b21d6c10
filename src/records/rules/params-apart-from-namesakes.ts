import { architectureKey } from '../architecture-key.ts';
import type { Checkpoint } from '../checkpoint.ts';
import type { Rule } from '../rule.ts';

/** Auxiliary heads, merged branches and position embeddings stay below this; slips of a digit do not. */
const factor = 1.3;

export const paramsApartFromNamesakes: Rule = {
	name: 'params-apart-from-namesakes',
	severity: 'warning',
	about:
		'Weights have the parameters of the same architecture in the foremost library that has it, within 30 percent.',
	needs: ['checkpoints', 'sources'],
	check(records) {
		const precedence = new Map(records.sources.map((row) => [row.source, row.precedence]));
		const rankOf = ({ checkpoint }: Checkpoint) =>
			precedence.get(checkpoint.slice(0, checkpoint.indexOf('/'))) ?? Number.POSITIVE_INFINITY;
		const counted = records.checkpoints.filter(({ params }) => params !== null);
		return [...Map.groupBy(counted, architectureKey).values()].flatMap((namesakes) => {
			const foremost = Math.min(...namesakes.map(rankOf));
			const models = namesakes.filter((row) => rankOf(row) === foremost);
			return namesakes
				.filter((row) => rankOf(row) !== foremost && !models.some((model) => areNear(row, model)))
				.map((row) => ({
					at: row,
					record: row.checkpoint,
					path: ['params'],
					expected: `about the ${models[0]?.params} million of ${models[0]?.checkpoint}`,
					remedy:
						'if it is a misprint, add it to misprints.csv and import again; if the two differ, say how in exceptions.csv',
				}));
		});
	},
};

function areNear({ params: a }: Checkpoint, { params: b }: Checkpoint): boolean {
	return a !== null && b !== null && Math.max(a, b) <= factor * Math.min(a, b);
}
