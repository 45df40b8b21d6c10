import type { Ledger } from './leaderboard/ledger.ts';
import { ledger } from './ledger.ts';
import { dataFiles, indexDocument, json, mediaTypes, type PublishedFile } from './open-data/files.ts';
import { openApi } from './open-data/openapi.ts';
import { address, site } from './site.ts';

const made = new WeakMap<Ledger, readonly PublishedFile[]>();

/** The files of the API for endpoints, their index and description last; made once for a ledger. */
export async function apiFiles(): Promise<readonly PublishedFile[]> {
	const book = await ledger();
	const known = made.get(book);
	if (known) return known;
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
		body: json(openApi(book, described, { ...site, address })),
	};
	const all = [...described, description];
	made.set(book, all);
	return all;
}
