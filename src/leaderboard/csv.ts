import Papa from 'papaparse';

/** RFC 4180, with a guard before any cell that a spreadsheet would run as a formula. */
export function csv(columns: readonly string[], rows: readonly Record<string, unknown>[]): string {
	const data = rows.map((row) => columns.map((column) => row[column]));
	return `${Papa.unparse({ fields: [...columns], data }, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
