import licence from '../LICENSE?raw';
import type { Ledger } from './leaderboard/ledger.ts';
import { once } from './leaderboard/once.ts';
import { ledger } from './ledger.ts';
import { type Archive, archive } from './open-data/archive.ts';
import { dataFiles, indexDocument, json, mediaTypes, type PublishedFile } from './open-data/files.ts';
import { openApi } from './open-data/openapi.ts';
import { SnapshotDocument } from './open-data/schemas.ts';
import { address, publisher } from './site.ts';

/** What is published of a ledger beside its pages. */
export interface OpenData {
	readonly ledger: Ledger;
	/** The files of the API, their index and description last. */
	readonly files: readonly PublishedFile[];
	readonly archive: Archive;
}

const publish = once((book: Ledger): OpenData => {
	const files = dataFiles(book, address);
	const index: PublishedFile = {
		name: 'index.json',
		mediaType: mediaTypes.json,
		about: 'The files of version 1, with their checksums',
		schema: 'index',
		body: json(indexDocument(book, files, address)),
	};
	const described = [...files, index];
	const description: PublishedFile = {
		name: 'openapi.json',
		mediaType: mediaTypes.json,
		about: 'The API as OpenAPI 3.1',
		schema: null,
		body: json(openApi(book, described, publisher)),
	};
	return {
		ledger: book,
		files: [...described, description],
		archive: archive(book, files, publisher, licence),
	};
});

/** The files that are published, for endpoints and pages; made once for a ledger. */
export const openData = async (): Promise<OpenData> => publish(await ledger());

/** Manifests of past editions, the newest first. */
export const snapshots: readonly SnapshotDocument[] = Object.values(
	import.meta.glob<unknown>('/data/snapshots/*.json', { eager: true, import: 'default' }),
)
	.map((manifest) => SnapshotDocument.parse(manifest))
	.sort((a, b) => (a.updated < b.updated ? 1 : -1));
