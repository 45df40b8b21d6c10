import Papa from 'papaparse';
import { excerpt } from './origin.ts';
import type { Problem } from './problem.ts';

/** One line of a CSV file. */
export interface CsvRow {
	/** Counted from 1; the header is line 1. */
	readonly line: number;
	readonly cells: readonly string[];
	/** The line as it stands. */
	readonly source: string;
}

export interface Csv {
	/** The first line; without cells where the file has none. */
	readonly header: CsvRow;
	/** Rows that have one cell for each column. */
	readonly rows: readonly CsvRow[];
	readonly problems: readonly Problem[];
}

/**
 * Reads comma-separated text strictly: one row a line, as many cells as the header names, each column once, quotes
 * only around a whole cell. LF and CRLF are both line ends; a byte-order mark is dropped. Cells stay text.
 */
export function parseCsv(text: string, file: string): Csv {
	const source = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
	const lines = source.split('\n');
	if (lines.at(-1) === '') lines.pop();

	const problems: Problem[] = [];
	const report = (
		line: number,
		column: number,
		finding: Pick<Problem, 'field' | 'found' | 'expected' | 'remedy'>,
	) => problems.push({ rule: 'csv', severity: 'error', file, line, column, ...finding });

	const rows: CsvRow[] = [];
	for (const [index, content] of lines.entries()) {
		const line = index + 1;
		const stray = strayCharacter(content);
		if (stray) {
			report(line, stray.column, stray);
			continue;
		}
		rows.push({ line, cells: cellsOf(content), source: content });
	}

	const [first, ...body] = rows;
	if (first === undefined || first.line !== 1 || first.source.trim() === '') {
		if (problems.length === 0) {
			report(1, 1, {
				field: '',
				found: lines.length === 0 ? 'an empty file' : 'an empty first line',
				expected: 'a line with the names of the columns',
				remedy: 'write the header, or restore the file from the history',
			});
		}
		return { header: { line: 1, cells: [], source: '' }, rows: [], problems };
	}

	const names = first.cells;
	for (const [index, name] of names.entries()) {
		if (names.indexOf(name) !== index) {
			report(1, columnOf(first, index), {
				field: name,
				found: `the column ${JSON.stringify(name)} again`,
				expected: 'each column once',
				remedy: 'remove or rename one of the two',
			});
		}
	}

	const even = body.filter((row) => {
		if (row.cells.length === names.length) return true;
		const last = row.cells.length > names.length ? names.length : row.cells.length - 1;
		report(row.line, columnOf(row, last), {
			field: names[last] ?? '',
			found:
				row.source === ''
					? 'an empty line'
					: `${count(row.cells.length, 'cell')} in ${excerpt(JSON.stringify(row.source))}`,
			expected: `${count(names.length, 'cell')}, one for each column`,
			remedy:
				row.source === ''
					? 'remove the line'
					: 'add the missing cells, or put a cell that holds a comma between double quotes',
		});
		return false;
	});
	return { header: first, rows: even, problems };
}

/** Where the cell starts in its line, counted from 1. */
export function columnOf({ source }: CsvRow, index: number): number {
	let quoted = false;
	let remaining = index;
	let offset = 0;
	for (; remaining > 0 && offset < source.length; offset += 1) {
		const character = source.charAt(offset);
		if (character === '"') quoted = !quoted;
		else if (character === ',' && !quoted) remaining -= 1;
	}
	return offset + 1;
}

function cellsOf(line: string): readonly string[] {
	if (!line.includes('"')) return line.split(',');
	return Papa.parse<string[]>(line, { delimiter: ',', newline: '\n' }).data[0] ?? [''];
}

const QUOTING = /^(?:"(?:[^"]|"")*"|[^",]*)(?:,(?:"(?:[^"]|"")*"|[^",]*))*$/;

/** A quote that neither opens nor closes a whole cell, or a control character. */
function strayCharacter(line: string) {
	const control = line.search(/(?!\t)[\p{Control}&&\p{ASCII}]/v);
	if (control !== -1) {
		return {
			column: control + 1,
			field: '',
			found: `the control character ${JSON.stringify(line.charAt(control))}`,
			expected: 'text in cells and a line break only at the end of a row',
			remedy: 'remove it',
		};
	}
	if (!line.includes('"') || QUOTING.test(line)) return undefined;
	return {
		column: strayQuote(line) + 1,
		field: '',
		found: `a stray double quote in ${excerpt(JSON.stringify(line))}`,
		expected: 'double quotes around a whole cell on one line, doubled inside it',
		remedy: 'close the quotes, or write "" for a double quote inside a quoted cell',
	};
}

/** Offset of the first quote at which the line stops being a row of cells. */
function strayQuote(line: string): number {
	let offset = 0;
	while (offset < line.length) {
		const cell = /^(?:"(?:[^"]|"")*"|[^",]*)/.exec(line.slice(offset))?.[0] ?? '';
		const next = line.charAt(offset + cell.length);
		if (next !== ',') return cell.startsWith('"') || next !== '"' ? offset : offset + cell.length;
		offset += cell.length + 1;
	}
	return offset;
}

function count(number: number, noun: string): string {
	return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}
