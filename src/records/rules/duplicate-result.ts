import { claims } from '../figures.ts';
import { measurementName } from '../measurement.ts';
import type { Finding, Rule } from '../rule.ts';

export const duplicateResult: Rule = {
	name: 'duplicate-result',
	severity: 'error',
	about:
		'A figure is entered once: one cell of one source for one model, one measurement by an evaluator at a resolution.',
	check(records) {
		const seen = new Set<string>();
		const findings: Finding[] = [];
		const once = (key: readonly unknown[], finding: () => Finding) => {
			const text = JSON.stringify(key);
			if (seen.has(text)) findings.push(finding());
			seen.add(text);
		};
		for (const { claim, model } of claims(records)) {
			const { benchmark, top1, top5, resolution, inference, inferenceNote, receipt } = claim;
			const finding = (expected: string) => (): Finding => ({
				at: claim,
				record: model.slug,
				path: [],
				found: `${benchmark} ${[top1, top5].filter((value) => value !== undefined).join(' / ')} again`,
				expected,
				remedy: 'remove one of the two, or correct what was copied and not changed',
			});
			once(
				[model.slug, benchmark, top1, top5, resolution, inference, inferenceNote],
				finding('one result for the same figure of a model'),
			);
			once(
				['receipt', receipt.source, receipt.where, receipt.quote, benchmark, top1, top5, resolution],
				finding('one model for one cell of a source'),
			);
		}
		for (const row of records.measurements) {
			once([row.evaluator, row.benchmark, row.checkpoint, row.resolution], () => ({
				at: row,
				record: measurementName(row),
				path: ['checkpoint'],
				expected: 'one row for a checkpoint and a resolution',
				remedy: 'remove one of the two rows; import again where the table was edited by hand',
			}));
		}
		return findings;
	},
};
