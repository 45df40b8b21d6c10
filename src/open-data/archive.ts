import { zipSync } from 'fflate';
import type { Ledger } from '../leaderboard/ledger.ts';
import { codeBook } from './code-book.ts';
import { croissant } from './croissant.ts';
import { edition } from './edition.ts';
import { json, type PublishedFile, sha256 } from './files.ts';
import { jsonSchemas } from './json-schema.ts';
import type { Publisher } from './publisher.ts';
import { readme } from './readme.ts';
import { tableCsv } from './table-csv.ts';

/** A file of the archive. */
interface ArchivedFile {
	readonly name: string;
	readonly about: string;
	readonly body: string | Uint8Array<ArrayBuffer>;
}

/** The archive as a download. */
export interface Archive {
	readonly name: string;
	readonly files: readonly ArchivedFile[];
	readonly body: Uint8Array<ArrayBuffer>;
}

/** Everything as one ZIP, in a folder that is named for the edition. */
export function archive(
	ledger: Ledger,
	files: readonly PublishedFile[],
	publisher: Publisher,
	licence: string,
): Archive {
	const { updated } = edition(ledger);
	const folder = `imagenet-ledger-${updated}`;
	const contents = archiveFiles(ledger, files, publisher, licence);
	return { name: `${folder}.zip`, files: contents, body: zip(contents, folder, updated) };
}

/** What the archive holds, its checksums last. */
function archiveFiles(
	ledger: Ledger,
	files: readonly PublishedFile[],
	publisher: Publisher,
	licence: string,
): readonly ArchivedFile[] {
	const contents: readonly ArchivedFile[] = [
		...files.map(({ name, about, body }) => ({ name, about, body })),
		{
			name: 'paper-records.jsonl',
			about: 'The record of each paper as people write it, with the receipt of each claim: one a line',
			body: ledger.records.papers.map(({ slug: _, $schema: __, ...record }) => json(record)).join(''),
		},
		{ name: 'code-book.csv', about: 'What each column means', body: tableCsv(codeBook()) },
		{
			name: 'croissant.json',
			about: 'The tables as a Croissant data set',
			body: json(croissant(ledger, files, publisher)),
		},
		...[...jsonSchemas(publisher.address)]
			.filter(([name]) => name === 'paper' || files.some(({ schema }) => schema === name))
			.map(([name, schema]) => ({
				name: `schema/${name}.json`,
				about: `JSON Schema of ${name === 'paper' ? 'a line of paper-records.jsonl' : `${name}.json`}`,
				body: json(schema),
			})),
		{ name: 'LICENSE.txt', about: 'The licence of the compilation', body: licence },
	];
	const documented = [
		{ name: 'README.md', about: 'This file', body: readme(ledger, contents, publisher) },
		...contents,
	];
	const sums = documented.map(({ name, body }) => `${sha256(body)}  ${name}\n`).join('');
	return [...documented, { name: 'SHA256SUMS', about: 'Checksums', body: sums }];
}

/**
 * The files in a ZIP, inside one folder. The same files and day give the same bytes on every machine: ZIP holds local
 * times, so noon of the day is written as it is read.
 */
function zip(files: readonly ArchivedFile[], folder: string, day: string): Uint8Array<ArrayBuffer> {
	const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
	const entries = files.map(
		({ name, body }) =>
			[`${folder}/${name}`, typeof body === 'string' ? new TextEncoder().encode(body) : body] as const,
	);
	const zipped = zipSync(Object.fromEntries(entries), {
		level: 9,
		mtime: new Date(year, month - 1, date, 12),
	});
	return new Uint8Array(zipped);
}
