import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { main } from '../../src/records/new.ts';
import { ask, formatRecord, newPaper, questions } from '../../src/records/new-paper.ts';
import { Paper } from '../../src/records/paper.ts';
import { paperSchema } from '../../src/records/paper-schema.ts';
import { answerOf } from '../command.ts';
import { baseCopy } from './base-copy.ts';
import { edited, base as files, findingsIn, today } from './fixture.ts';

const complete = {
	arxiv: '2304.01234',
	title: 'Beacon: Light for Ships',
	authors: 'Keeper et al.',
	organisations: 'Harbour Lab; Lighthouse Inc.',
	published: '2023-04-03',
	model: 'Beacon-B',
	family: 'lantern',
	kind: 'convnet',
	params: '25.6',
	data: 'none',
	protocol: 'trained',
	top1: '81.2',
	resolution: '224',
	inference: 'single-crop',
	version: 'v1',
	where: 'Table 1',
	quote: 'Beacon-B | 81.2',
};

function findingsWith(answers: Parameters<typeof newPaper>[0]) {
	const { file, record } = newPaper(answers, today);
	const listed = edited(files, [
		{ file: 'permalinks.csv', append: 'beacon-b,2026-11-24,\nbeacon,2026-11-24,\n' },
	]);
	return findingsIn(new Map([...listed, [file, new TextEncoder().encode(formatRecord(record))]])).filter(
		(finding) => finding.includes(file),
	);
}

test('a record from complete answers has nothing wrong', () => {
	expect(findingsWith(complete)).toEqual([]);
});

test('what is not answered is marked in a record of the right shape, and found where it stands', () => {
	const answers = { arxiv: complete.arxiv, title: complete.title };
	const { file, record } = newPaper(answers, today);
	expect(file).toBe('papers/2023/beacon.json');
	expect(Paper.safeParse(JSON.parse(formatRecord(record))).success).toBe(true);
	const open = findingsWith(answers).join('\n');
	for (const field of ['authors', 'name', 'family', 'trainingNote', 'note', 'where', 'quote', 'results[0]']) {
		expect(open).toMatch(new RegExp(`${RegExp.escape(field)}: found`));
	}
});

test.for([
	[{ inference: 'ensemble' }, 'ensemble'],
	[{ protocol: 'zero-shot' }, 'zero-shot'],
	[{ protocol: 'frozen' }, 'probe'],
	[{ benchmark: 'ilsvrc-2014-test', inference: 'ensemble-multi-crop' }, 'challenge'],
	[{}, 'supervised'],
] as const)('answers %j belong to the league %s', ([answers, league]) => {
	expect(newPaper({ ...complete, ...answers }, today).record).toMatchObject({ models: [{ league }] });
});

test.for(['0x51', '8e1', '0b1', '-81', ' ', '81,2'])('the figure %j is not read as a number', (top1) => {
	const { record } = newPaper({ ...complete, top1 }, today);
	expect(record).toMatchObject({ models: [{ results: [{ top1 }] }] });
});

/** What was asked, and the answers, when these lines are typed. */
async function interview(given: Parameters<typeof ask>[0], ...typed: readonly string[]) {
	const said: string[] = [];
	const lines = (async function* () {
		yield* typed;
		return undefined;
	})();
	const answers = await ask(given, [{ slug: 'lantern', arxiv: '2203.01234' }], lines, (text) =>
		said.push(text),
	);
	return { said, answers };
}

test('what names the file is asked first, and again until it can', async () => {
	const { said, answers } = await interview(
		{},
		'',
		'灯台',
		'Beacon',
		'arXiv:2304.01234v1',
		'',
		'',
		'May',
		'2023-04',
	);
	expect(answers).toEqual({ title: 'Beacon', published: '2023-04' });
	expect(said).toEqual([
		questions.title,
		expect.stringMatching(/needs a title/),
		expect.stringMatching(/found the title "灯台", expected a Latin letter or a digit/),
		questions.arxiv,
		expect.stringMatching(/found "arXiv:2304.01234v1", expected an arXiv identifier/),
		questions.published,
		expect.stringMatching(/needs a date, or an arXiv identifier/),
		expect.stringMatching(/found "May", expected a date/),
		questions.url,
	]);
});

test('an answer that no record can take is refused at its question, and so is a paper that has a record', async () => {
	const { said, answers } = await interview(
		{ published: '2023-04', kind: 'convent', params: '25,6' },
		'Lantern: again',
		'Beacon\ufe0f',
		'Beacon',
		'2203.01234',
		'',
		'http://example.org',
		'',
		'https://example.org',
		'',
		'',
		'',
		'http://example.org/code',
		'https://example.org/code',
		'',
		'',
		'convnet',
		'25.6',
	);
	expect(said.filter((text) => text.includes('\n')).map((text) => text.split('\n')[0])).toEqual([
		'There is a record lantern.json: add the model to it, if this is its paper.',
		'found "Beacon\ufe0f", expected text without invisible or direction-changing characters',
		'There is a record lantern.json: add the model to it, if this is its paper.',
		'found "http://example.org", expected an https:// address',
		'A record needs the address of the paper, or an arXiv identifier.',
		'found "http://example.org/code", expected an https:// address',
		expect.stringMatching(/^found "convent", expected one of "convnet"/),
		'found "25,6", expected a plain decimal number such as 83.42',
	]);
	expect(answers).toEqual({
		title: 'Beacon',
		published: '2023-04',
		url: 'https://example.org',
		code: 'https://example.org/code',
		kind: 'convnet',
		params: '25.6',
	});
});

test('other answers may be left empty, and what a flag answered is asked again only where it cannot stand', async () => {
	const empty = Object.keys(questions).map(() => '');
	const { said, answers } = await interview({ title: '灯台', model: 'B' }, 'Beacon', '2304.01234', ...empty);
	expect(answers).toEqual({ title: 'Beacon', arxiv: '2304.01234', model: 'B' });
	expect(said).toHaveLength(Object.keys(questions).length - 1);
	expect(said[0]).toMatch(/found the title "灯台"/);
});

test('the JSON Schema that editors complete from is that of the records', () => {
	const committed: unknown = JSON.parse(readFileSync('src/records/paper.schema.json', 'utf8'));
	expect(committed, 'run "npm run schema"').toEqual(JSON.parse(JSON.stringify(paperSchema())));
});

let directory: string;
beforeEach(() => {
	directory = baseCopy();
});

const words = (flags: readonly string[]) => ['paper', '--data-dir', directory, ...flags];
const run = (...flags: readonly string[]) => answerOf(main, words(flags));
const start = (...flags: readonly string[]) =>
	spawnSync(process.execPath, ['src/records/new.ts', ...words(flags)], { encoding: 'utf8', input: '' });

test('npm run new writes one file, once', () => {
	const flags = Object.entries(complete).flatMap(([flag, answer]) => [`--${flag}`, answer]);
	expect(start(...flags)).toMatchObject({ status: 0, stderr: '' });
	const file = path.join(directory, 'papers/2023/beacon.json');
	const text = readFileSync(file, 'utf8');
	expect(text).toContain('"organisations": ["Harbour Lab", "Lighthouse Inc."]');

	const again = start(...flags, '--title', 'Another title');
	expect(again.status).toBe(1);
	expect(again.stderr).toContain('add the model to');
	expect(readFileSync(file, 'utf8')).toBe(text);
});

test('an answer that does not fit is refused, and nothing is written', async () => {
	const { status, stderr } = await run(
		'--title',
		'Beacon',
		'--published',
		'2023-04',
		'--url',
		'http://example.org',
	);
	expect(status).toBe(1);
	expect(stderr).toContain('found "http://example.org", expected an https:// address');
	expect(existsSync(path.join(directory, 'papers/2023'))).toBe(false);
});

test.for([
	[[], /needs a title.+needs a date, or an arXiv identifier/s],
	[['--title', 'Beacon'], /^A record needs a date, or an arXiv identifier/],
	[
		['--title', '灯台: Lights', '--published', '2023-04'],
		/^found the title "灯台: Lights", expected a Latin letter/,
	],
	[['--title', 'Beacon', '--arxiv', '2213.01234'], /^found "2213.01234", expected an arXiv identifier/],
] as const)('without what names the file, %j is refused', async ([flags, message]) => {
	const { status, stderr } = await run(...flags);
	expect(status).toBe(1);
	expect(stderr).toMatch(message);
});
