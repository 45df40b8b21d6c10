import { createHash } from 'node:crypto';
import type { Ledger } from '../leaderboard/ledger.ts';
import type { Table } from './columns.ts';
import {
	type Address,
	baselinesDocument,
	benchmarksDocument,
	correctionsDocument,
	familiesDocument,
	modelsDocument,
	papersDocument,
	sourcesDocument,
	trainingSetsDocument,
} from './documents.ts';
import { edition } from './edition.ts';
import { schemaPath } from './json-schema.ts';
import { modelColumns, modelRows } from './models.ts';
import { parquet } from './parquet.ts';
import { resultColumns, resultRows } from './results.ts';
import type { IndexDocument } from './schemas.ts';
import { tableCsv } from './table-csv.ts';

/** A file of the API that holds everything of its kind. */
export interface PublishedFile {
	/** Below `/api/v1/`. */
	readonly name: string;
	readonly mediaType: string;
	readonly about: string;
	/** Name of its JSON Schema. */
	readonly schema: string | null;
	readonly body: string | Uint8Array<ArrayBuffer>;
}

export const mediaTypes = {
	json: 'application/json; charset=utf-8',
	csv: 'text/csv; charset=utf-8',
	parquet: 'application/vnd.apache.parquet',
	atom: 'application/atom+xml; charset=utf-8',
	zip: 'application/zip',
} as const;

/** A document as text; the last line ends. */
export const json = (document: object): string => `${JSON.stringify(document)}\n`;

/** The files of the API with everything of a kind, without the index of them. */
export function dataFiles(ledger: Ledger, address: Address): readonly PublishedFile[] {
	const document = (schema: string, about: string, body: object): PublishedFile => ({
		name: `${schema}.json`,
		mediaType: mediaTypes.json,
		about,
		schema,
		body: json(body),
	});
	const table = (name: string, about: string, table: Table): readonly PublishedFile[] => [
		{ name: `${name}.csv`, mediaType: mediaTypes.csv, about, schema: null, body: tableCsv(table) },
		{
			name: `${name}.parquet`,
			mediaType: mediaTypes.parquet,
			about: `${about}, typed`,
			schema: null,
			body: parquet(table, { ...edition(ledger) }),
		},
	];
	return [
		document('models', 'All models with their headline figures', modelsDocument(ledger, address)),
		...table('models', 'All models with their headline figures, one a row', {
			columns: modelColumns,
			rows: modelRows(ledger.entries, address),
		}),
		...table('results', 'All results, one a row', {
			columns: resultColumns,
			rows: resultRows(ledger.entries),
		}),
		document('papers', 'All papers that have a record', papersDocument(ledger)),
		document('benchmarks', 'Benchmarks and their numbers of images', benchmarksDocument(ledger)),
		document('training-sets', 'Training sets, their size and who can get them', trainingSetsDocument(ledger)),
		document('families', 'Families of architectures', familiesDocument(ledger)),
		document('sources', 'Sources of measurements, versions and terms', sourcesDocument(ledger)),
		document('baselines', 'People on ImageNet', baselinesDocument(ledger)),
		document('corrections', 'What primary sources say against what is said', correctionsDocument(ledger)),
	];
}

/** How much a ledger holds. */
export const counts = ({ entries, records }: Ledger) => ({
	models: entries.length,
	results: entries.reduce((sum, { results }) => sum + results.length, 0),
	papers: records.papers.length,
});

/** `/api/v1/index.json`: the files, what each is, and its checksum. */
export function indexDocument(
	ledger: Ledger,
	files: readonly PublishedFile[],
	address: Address,
): IndexDocument {
	return {
		...edition(ledger),
		counts: counts(ledger),
		documentation: address('data/api/'),
		files: files.map(({ name, mediaType, about, schema, body }) => ({
			url: address(`api/v1/${name}`),
			mediaType,
			about,
			schema: schema && address(schemaPath(schema)),
			bytes: Buffer.byteLength(body),
			sha256: sha256(body),
		})),
	};
}

/** In hexadecimal digits. */
export const sha256 = (body: string | Uint8Array): string => createHash('sha256').update(body).digest('hex');
