import { facets } from '../leaderboard/facets.ts';
import type { Ledger } from '../leaderboard/ledger.ts';
import { edition } from './edition.ts';
import { mediaTypes, type PublishedFile } from './files.ts';
import { schemaPath } from './json-schema.ts';
import type { Publisher } from './publisher.ts';

interface Operation {
	readonly id: string;
	readonly summary: string;
	readonly mediaType: string;
	/** Name of the JSON Schema of the answer. */
	readonly schema?: string | null;
	readonly parameter?: { readonly name: string; readonly description: string; readonly example: string };
}

/** `/api/v1/openapi.json`: the API as OpenAPI 3.1, its schemas those that are published beside it. */
export function openApi(ledger: Ledger, files: readonly PublishedFile[], site: Publisher) {
	const [example] = ledger.entries;
	const slug = { name: 'slug', description: 'Slug of a model', example: example?.slug ?? '' };
	const operations: readonly (readonly [path: string, operation: Operation])[] = [
		...files.map(
			({ name, about, mediaType, schema }) =>
				[`/api/v1/${name}`, { id: operationId(name), summary: about, mediaType, schema }] as const,
		),
		[
			'/api/v1/models/{slug}.json',
			{
				id: 'model',
				summary: 'One model with all its results and their receipts',
				mediaType: mediaTypes.json,
				schema: 'model',
				parameter: slug,
			},
		],
		[
			'/api/v1/schema/{name}.json',
			{
				id: 'schema',
				summary: 'JSON Schema of a document; `paper` is that of a record as people write it',
				mediaType: mediaTypes.json,
				parameter: { name: 'name', description: 'Name of a document', example: 'models' },
			},
		],
		[
			'/badges/{slug}.svg',
			{ id: 'badge', summary: 'Badge of a model', mediaType: 'image/svg+xml', parameter: slug },
		],
		[
			'/feed.xml',
			{ id: 'feed', summary: 'New records, models and corrections (Atom)', mediaType: mediaTypes.atom },
		],
		[
			'/best/{facet}/feed.xml',
			{
				id: 'facetFeed',
				summary: 'What is new on a frontier page (Atom)',
				mediaType: mediaTypes.atom,
				parameter: {
					name: 'facet',
					description: 'Slug of a frontier page',
					example: facets[0]?.slug ?? '',
				},
			},
		],
		[
			'/data/imagenet-ledger.zip',
			{
				id: 'archive',
				summary: 'Everything of an edition, with licence, code book and checksums',
				mediaType: mediaTypes.zip,
			},
		],
		[
			'/data/manifest.json',
			{
				id: 'manifest',
				summary: 'Checksums of the archive and of all that it holds',
				mediaType: mediaTypes.json,
				schema: 'manifest',
			},
		],
		[
			'/data/snapshots/index.json',
			{
				id: 'snapshots',
				summary: 'Past editions, the newest first, each with the address of its manifest',
				mediaType: mediaTypes.json,
				schema: 'snapshots',
			},
		],
		[
			'/data/croissant.json',
			{ id: 'croissant', summary: 'The tables as a Croissant data set', mediaType: mediaTypes.json },
		],
		[
			'/data/code-book.csv',
			{ id: 'codeBook', summary: 'What each column of the tables means', mediaType: mediaTypes.csv },
		],
	];
	return {
		openapi: '3.1.0',
		info: {
			title: `${site.name} API`,
			version: edition(ledger).version,
			summary: 'ImageNet-1K results, each with its receipt, as static files',
			description: [
				'Every answer is a file: GET it, keep it, compare its ETag or the hash of the edition.',
				'Within version 1 a field is never renamed or removed; new ones may come.',
			].join(' '),
			contact: { url: `${site.repository}/issues` },
			license: { name: 'MIT', identifier: 'MIT' },
		},
		externalDocs: { url: site.address('data/api/') },
		servers: [{ url: site.address('').replace(/\/$/, '') }],
		paths: Object.fromEntries(
			operations.map(([path, operation]) => [path, { get: describe(operation, site) }]),
		),
	};
}

function describe({ id, summary, mediaType, schema, parameter }: Operation, { address }: Publisher) {
	return {
		operationId: id,
		summary,
		...(parameter && {
			parameters: [
				{
					name: parameter.name,
					in: 'path',
					required: true,
					description: parameter.description,
					schema: { type: 'string' },
					example: parameter.example,
				},
			],
		}),
		responses: {
			200: {
				description: summary,
				content: {
					[mediaType.replace(/;.*/, '')]: schema ? { schema: { $ref: address(schemaPath(schema)) } } : {},
				},
			},
			...(parameter && { 404: { description: 'There is none of that name' } }),
		},
	};
}

/** `training-sets.json` -> `trainingSets`, `results.csv` -> `resultsCsv`. */
const operationId = (file: string): string =>
	file.replace(/\.json$/, '').replace(/[-.]([a-z])/g, (_, letter: string) => letter.toUpperCase());
