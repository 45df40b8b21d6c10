import { type Cell, type Chart, tableRows } from './chart.ts';

/** A comma-separated cell; one that a spreadsheet would run as a formula is kept from it by an apostrophe. */
function csvCell(cell: Cell): string {
	const text = String(cell ?? '');
	const safe = typeof cell === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The rows of a chart's data table, with all their digits. */
export function chartCsv(chart: Pick<Chart, 'series' | 'columns'>): string {
	const head = ['Model', 'Slug', ...chart.columns.map(({ label }) => label)];
	const rows = tableRows(chart).map(({ name, slug, cells }) => [name, slug, ...cells]);
	return [head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
