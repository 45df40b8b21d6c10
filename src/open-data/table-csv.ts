import { csv } from '../leaderboard/csv.ts';
import { cellsOf, type Table } from './columns.ts';

/** A table as CSV: UTF-8, a header, RFC 4180, no cell that a spreadsheet would run. */
export function tableCsv({ columns, rows }: Table): string {
	return csv(
		columns.map(({ name }) => name),
		rows.map((row) => cellsOf(row, columns)),
	);
}
