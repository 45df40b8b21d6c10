import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { archive } from '../../src/open-data/archive.ts';
import { codeBook } from '../../src/open-data/code-book.ts';
import { croissant } from '../../src/open-data/croissant.ts';
import { dataFiles, sha256 } from '../../src/open-data/files.ts';
import { SnapshotDocument } from '../../src/open-data/schemas.ts';
import { editionChanges, manifestDocument, snapshotDocument } from '../../src/open-data/snapshots.ts';
import { address, publisher, realLedger } from './real-ledger.ts';

const files = dataFiles(realLedger, address);
const made = archive(realLedger, files, publisher, 'A licence');
const unzipped = new Map(
	Object.entries(unzipSync(made.body)).map(([path, body]) => [path.slice(path.indexOf('/') + 1), body]),
);
const text = (name: string): string => strFromU8(unzipped.get(name) ?? new Uint8Array());

describe('the archive', () => {
	test('holds every file of the API as it is served', () => {
		for (const { name, body } of files) {
			expect(sha256(unzipped.get(name) ?? ''), name).toBe(sha256(body));
		}
	});

	test('lists the checksum of every other file that it holds', () => {
		const sums = text('SHA256SUMS')
			.trimEnd()
			.split('\n')
			.map((line) => line.split('  '));
		expect(sums.map(([, name]) => name)).toEqual(
			[...unzipped.keys()].filter((name) => name !== 'SHA256SUMS'),
		);
		for (const [sum, name = ''] of sums) expect(sha256(unzipped.get(name) ?? ''), name).toBe(sum);
	});

	test('names in its README every source with its terms, and every file', () => {
		const readme = text('README.md');
		for (const { terms, version } of realLedger.records.sources) {
			expect(readme).toContain(terms);
			expect(readme).toContain(version);
		}
		const contents = [...unzipped.keys()].filter((name) => !['README.md', 'SHA256SUMS'].includes(name));
		expect(contents.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
	});

	test('has the receipt of each claim', () => {
		const papers = text('paper-records.jsonl');
		expect(papers.trimEnd().split('\n')).toHaveLength(realLedger.records.papers.length);
		const quotes = realLedger.records.papers.flatMap(({ models }) =>
			models.flatMap(({ results }) => results.map(({ receipt }) => JSON.stringify(receipt.quote))),
		);
		expect(quotes.filter((quote) => !papers.includes(quote))).toEqual([]);
	});

	test('explains every column of every table that it holds', () => {
		const explained = new Set(codeBook().rows.map(({ table, column }) => `${table}.${column}`));
		for (const table of ['models', 'results']) {
			const header = text(`${table}.csv`).split('\r\n')[0]?.split(',') ?? [];
			expect(header.length).toBeGreaterThan(0);
			expect(header.filter((column) => !explained.has(`${table}.${column}`))).toEqual([]);
		}
	});
});

describe('the manifest', () => {
	const manifest = manifestDocument(realLedger, made);

	test('has size and checksum of the archive and of all that it holds', () => {
		expect(manifest.archive).toMatchObject({ bytes: made.body.length, sha256: sha256(made.body) });
		expect(manifest.files.map(({ name }) => name)).toEqual([...unzipped.keys()]);
		for (const { name, bytes, sha256: sum } of manifest.files) {
			expect(bytes, name).toBe(unzipped.get(name)?.length);
			expect(sum, name).toBe(sha256(unzipped.get(name) ?? ''));
		}
	});

	test('of a snapshot says where the records of that day are', () => {
		const snapshot = snapshotDocument(manifest, 'https://git.test/ledger');
		expect(snapshot.records).toBe(`https://git.test/ledger/tree/data-${realLedger.updated}/data`);
	});
});

test('an edition stands beside the one before it, the first beside none', () => {
	const newest = snapshotDocument(manifestDocument(realLedger, made), 'https://git.test/ledger');
	const { models, results, papers } = newest.counts;
	const first = { ...newest, counts: { models: models - 3, results: results - 7, papers } };
	expect(editionChanges([newest, first]).map(({ more }) => more)).toEqual([
		{ models: 3, results: 7, papers: 0 },
		null,
	]);
	expect(editionChanges([])).toEqual([]);
});

test('every snapshot that is kept is a manifest of its day', () => {
	const kept = globSync('data/snapshots/*.json');
	expect(kept.length).toBeGreaterThan(0);
	for (const file of kept) {
		const snapshot = SnapshotDocument.parse(JSON.parse(readFileSync(file, 'utf8')));
		expect(file).toBe(join('data/snapshots', `${snapshot.updated}.json`));
		expect(snapshot.tag).toBe(`data-${snapshot.updated}`);
		expect(snapshot.archive.name).toBe(`imagenet-ledger-${snapshot.updated}.zip`);
	}
});

/** The checksum of the archive as another process makes it. */
function elsewhere(env: Readonly<Record<string, string>>): string {
	const program = `
		import { buildLedger } from './src/leaderboard/ledger.ts';
		import { archive } from './src/open-data/archive.ts';
		import { dataFiles, sha256 } from './src/open-data/files.ts';
		import { readRecords } from './src/records/read-records.ts';
		const address = (path) => 'https://ledger.test/' + path;
		const ledger = buildLedger(readRecords('data', { today: '2999-01-01' }));
		const publisher = ${JSON.stringify(publisher).replace(/}$/, ', address }')};
		console.log(sha256(archive(ledger, dataFiles(ledger, address), publisher, 'A licence').body));`;
	return execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
		env: { ...process.env, ...env },
		encoding: 'utf8',
	}).trim();
}

test('another process, on another day, in another place, makes the same bytes', () => {
	expect(elsewhere({ TZ: 'Asia/Kolkata', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' })).toBe(
		sha256(made.body),
	);
});

describe('the Croissant file', () => {
	const document = croissant(realLedger, files, publisher);

	test('has what Croissant 1.0 requires', () => {
		expect(document).toMatchObject({
			'@type': 'sc:Dataset',
			conformsTo: 'http://mlcommons.org/croissant/1.0',
			name: expect.stringMatching(/^[\w-]+$/),
			description: expect.stringMatching(/./),
			license: expect.stringMatching(/^https:/),
			url: address('data/'),
			datePublished: realLedger.updated,
			version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
			citeAs: expect.stringContaining('@misc'),
		});
	});

	test('points at files by their checksums', () => {
		expect(document.distribution.map(({ name }) => name)).toEqual(
			expect.arrayContaining(['models.parquet', 'results.parquet', 'results.csv']),
		);
		for (const { name, sha256: sum, contentUrl } of document.distribution) {
			expect(sum).toBe(sha256(files.find((file) => file.name === name)?.body ?? ''));
			expect(contentUrl).toBe(address(`api/v1/${name}`));
		}
	});

	test('takes every field from a file that it names, each id once', () => {
		const objects = document.distribution.map((object) => object['@id']);
		const fields = document.recordSet.flatMap(({ field }) => field);
		expect(fields.filter(({ source }) => !objects.includes(source.fileObject['@id']))).toEqual([]);
		const ids = [
			...objects,
			...document.recordSet.map((set) => set['@id']),
			...fields.map((field) => field['@id']),
		];
		expect(new Set(ids).size).toBe(ids.length);
	});
});
