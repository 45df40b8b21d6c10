import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inspect, readRecords } from '../../src/records/read-records.ts';
import { baseCopy } from './base-copy.ts';
import { base, type Edit, edited, findingsIn, today } from './fixture.ts';

interface Refused {
	readonly what: string;
	readonly edits: readonly Edit[];
	readonly problems: readonly string[];
}

const cases: readonly Refused[] = JSON.parse(readFileSync('tests/fixtures/refused.json', 'utf8'));
/** What a person needs: place, field, what was found, what was expected, what to do. */
const COMPLETE = /^data\/[\w./-]+:\d+:\d+ \S+: found .+, expected .+; .+$/;

test.for(cases)('$what is refused where it stands', ({ edits, problems }) => {
	const found = findingsIn(edited(base, edits));
	expect(found).toEqual(problems);
	expect(found.length).toBeGreaterThan(0);
	for (const problem of found) expect(problem).toMatch(COMPLETE);
});

test('all problems of a run are in one report, in the order of the files', () => {
	const files = edited(base, [
		{ file: 'papers/2022/lantern.json', find: '"family": "lantern"', put: '"family": "lamp"' },
		{ file: 'papers/2014/old-lantern.json', find: '"league": "challenge"', put: '"league": 3' },
		{ file: 'measurements/timm.imagenet-val.csv', find: '75.318', put: '175.318' },
		{ file: 'families.csv', append: 'a,b\n' },
		{ file: 'exceptions.csv', append: 'x,"y,z\n' },
	]);
	const places = findingsIn(files).map((problem) => problem.split(' ')[0]);
	expect(places).toEqual([
		'data/exceptions.csv:2:3',
		'data/families.csv:4:3',
		'data/measurements/timm.imagenet-val.csv:6:33',
		'data/papers/2014/old-lantern.json:20:14',
	]);
});

test('a table that cannot be read does not make every reference to it wrong', () => {
	const rules = inspect(edited(base, [{ file: 'families.csv', append: 'a,b\n' }]), { today }).problems;
	expect(rules.map(({ rule }) => rule)).toEqual(['csv']);
});

test.for([
	[
		'not UTF-8',
		'families.csv',
		[0x61, 0x0a, 0x62, 0xff],
		'data/families.csv:2:2 file: found a byte that is not UTF-8',
	],
	['empty', 'sources.csv', [], 'data/sources.csv:1:1 file: found an empty file'],
	['empty', 'papers/2022/lantern.json', [], 'data/papers/2022/lantern.json:1:1 file: found an empty file'],
	[
		'nested without end',
		'papers/2022/lantern.json',
		Array<number>(99_999).fill(0x5b),
		'data/papers/2022/lantern.json:1:33 file: found brackets nested without end',
	],
	[
		'in no known place',
		'papers/lantern.json',
		[0x7b, 0x7d],
		'data/papers/lantern.json:1:1 file: found a file that nothing reads',
	],
	['misspelt', 'familys.csv', [], 'data/familys.csv:1:1 file: found a file that nothing reads'],
] as const)('a file that is %s is refused: %s', ([, file, bytes, start]) => {
	const found = findingsIn(new Map([...base, [file, Uint8Array.from(bytes)]]));
	expect(found[0]).toContain(start);
});

test.for(base.keys().toArray())('a data set without %s is refused, not smaller', (file) => {
	const files = new Map(base);
	files.delete(file);
	const found = findingsIn(files);
	expect(found.length).toBeGreaterThan(0);
});

test('byte-order marks and CRLF line ends change nothing', () => {
	const windows = new Map(
		[...base].map(([file, bytes]) => {
			const text = new TextDecoder().decode(bytes).replaceAll('\n', '\r\n');
			return [file, new TextEncoder().encode(`\ufeff${text}`)];
		}),
	);
	expect(inspect(windows, { today })).toEqual(inspect(base, { today }));
});

test('prose beside the data, manifests of past editions and files that start with a dot are left alone', () => {
	const text = new TextEncoder().encode('The data of the leaderboard.\n');
	const beside = ['README.md', 'LICENSE', 'snapshots/2026-11-24.json'];
	expect(findingsIn(new Map([...base, ...beside.map((file) => [file, text] as const)]))).toEqual([]);
	expect(findingsIn(new Map([...base, ['snapshots/newest.json', text]]))).toHaveLength(1);
	expect([...base.keys()]).not.toContain('.DS_Store');
});

test('a name may be a formula or a prototype key, and stays a name', () => {
	const names = ['=HYPERLINK("https://example.org")', '__proto__', 'constructor', "'; DROP TABLE models; --"];
	for (const name of names) {
		const files = edited(base, [
			{ file: 'papers/2022/lantern.json', find: '"Lantern-B"', put: JSON.stringify(name) },
		]);
		const { problems, records } = inspect(files, { today });
		expect(problems).toEqual([]);
		expect(records.papers.flatMap(({ models }) => models.map((model) => model.name))).toContain(name);
	}
	expect(Object.keys(Object.prototype)).toEqual([]);
});

test('the thrown report holds every problem and no stack', () => {
	expect(() => readRecords('tests/fixtures', { today })).toThrow(
		/^\d+ problems in the data:\n {2}tests\/fixtures\//,
	);
	try {
		readRecords('tests/fixtures', { today });
	} catch (error) {
		expect(error).toHaveProperty('stack', '');
	}
});

test('the command prints the report, exits with 1 and shows no stack trace', () => {
	const directory = baseCopy();
	expect(check(directory)).toMatchObject({ status: 0, stderr: '' });

	writeFileSync(path.join(directory, 'families.csv'), 'family\n');
	const { status, stdout, stderr } = check(directory);
	expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
	expect(stderr).toMatch(/^\d+ problems in the data:\n/);
	expect(stderr).not.toMatch(/^\s+at /m);

	const nowhere = check(path.join(directory, 'nowhere'));
	expect(nowhere.status).toBe(1);
	expect(nowhere.stderr).not.toMatch(/^\s+at /m);
});

function check(directory: string) {
	return spawnSync(process.execPath, ['src/records/check.ts', '--data', directory], { encoding: 'utf8' });
}
