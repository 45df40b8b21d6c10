import { expect, test } from 'vitest';
import { columnOf, parseCsv } from '../../src/records/csv.ts';
import { formatProblem } from '../../src/records/problem.ts';

const problemsIn = (text: string) => parseCsv(text, 'data/x.csv').problems.map(formatProblem);

test('every cell keeps its text and knows its line and column', () => {
	const { header, rows, problems } = parseCsv('model,top1\n"a, ""b""",007\nc,\n', 'data/x.csv');
	expect(problems).toEqual([]);
	expect(header.cells).toEqual(['model', 'top1']);
	expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
		[2, 'a, "b"', '007'],
		[3, 'c', ''],
	]);
	expect(rows.map((row) => columnOf(row, 1))).toEqual([12, 3]);
});

test('a byte-order mark and CRLF line ends make no difference', () => {
	const plain = parseCsv('a,b\n1,2\n', 'data/x.csv');
	expect(parseCsv('\ufeffa,b\r\n1,2\r\n', 'data/x.csv')).toEqual(plain);
	expect(parseCsv('a,b\n1,2', 'data/x.csv')).toEqual(plain);
});

test.for([
	['', 'data/x.csv:1:1 file: found an empty file'],
	['\n\n', 'data/x.csv:1:1 file: found an empty first line'],
	['a,b\n1,2\n3\n', 'data/x.csv:3:1 a: found 1 cell in "3", expected 2 cells'],
	['a,b\n1,2,3\n', 'data/x.csv:2:5 file: found 3 cells in "1,2,3", expected 2 cells'],
	['a,b\n1,2\n\n3,4\n', 'data/x.csv:3:1 a: found an empty line'],
	['a,b\n1,2"\n', 'data/x.csv:2:4 file: found a stray double quote in "1,2\\""'],
	['a,b\n"1"2,3\n', 'data/x.csv:2:1 file: found a stray double quote'],
	['a,b\n1,"2\n3",4\n', 'data/x.csv:2:3 file: found a stray double quote'],
	['a,b\n1,2\u0000\n', 'data/x.csv:2:4 file: found the control character "\\u0000"'],
	['a,a\n1,2\n', 'data/x.csv:1:3 a: found the column "a" again'],
] as const)('%j is refused', ([text, start]) => {
	expect(problemsIn(text)[0]).toContain(start);
});

test('every broken line is reported, and the others are read', () => {
	const { rows, problems } = parseCsv('a,b\n1\n1,"2\n5,6\n1,2,3\n', 'data/x.csv');
	expect(problems.map(({ line }) => line).toSorted()).toEqual([2, 3, 5]);
	expect(rows.map(({ cells }) => cells)).toEqual([['5', '6']]);
});
