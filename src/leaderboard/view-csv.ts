import type { Columns } from './columns.ts';
import { csv } from './csv.ts';
import type { Selection } from './select.ts';
import { type ViewRow, viewRows } from './view-rows.ts';

const fields = [
	'rank',
	'rankBest',
	'rankWorst',
	'rankInView',
	'slug',
	'name',
	'family',
	'kind',
	'org',
	'date',
	'benchmark',
	'top1',
	'top5',
	'resolution',
	'params',
	'gmacs',
	'trainingData',
	'protocol',
	'league',
	'evidence',
	'secondHand',
	'claimedTop1',
	'claimedTop5',
	'open',
	'licence',
	'checkpoints',
	'paper',
] as const satisfies readonly (keyof ViewRow)[];

/** A view as CSV; the names of weights stand in one cell, separated by blanks. */
export function viewCsv(columns: Columns, selection: Selection): string {
	return csv(
		fields,
		viewRows(columns, selection).map((row) => ({ ...row, checkpoints: row.checkpoints.join(' ') || null })),
	);
}
