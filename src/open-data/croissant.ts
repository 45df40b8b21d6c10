import type { Ledger } from '../leaderboard/ledger.ts';
import { dataBibtex } from './citation.ts';
import type { Column, ColumnType } from './columns.ts';
import { edition } from './edition.ts';
import { type PublishedFile, sha256 } from './files.ts';
import { modelColumns } from './models.ts';
import type { Publisher } from './publisher.ts';
import { resultColumns } from './results.ts';

/** The terms that Croissant 1.0 asks for, as its specification lists them. */
const context = {
	'@language': 'en',
	'@vocab': 'https://schema.org/',
	citeAs: 'cr:citeAs',
	column: 'cr:column',
	conformsTo: 'dct:conformsTo',
	cr: 'http://mlcommons.org/croissant/',
	rai: 'http://mlcommons.org/croissant/RAI/',
	data: { '@id': 'cr:data', '@type': '@json' },
	dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
	dct: 'http://purl.org/dc/terms/',
	equivalentProperty: 'cr:equivalentProperty',
	examples: { '@id': 'cr:examples', '@type': '@json' },
	extract: 'cr:extract',
	field: 'cr:field',
	fileProperty: 'cr:fileProperty',
	fileObject: 'cr:fileObject',
	fileSet: 'cr:fileSet',
	format: 'cr:format',
	includes: 'cr:includes',
	isLiveDataset: 'cr:isLiveDataset',
	jsonPath: 'cr:jsonPath',
	key: 'cr:key',
	md5: 'cr:md5',
	parentField: 'cr:parentField',
	path: 'cr:path',
	recordSet: 'cr:recordSet',
	references: 'cr:references',
	regex: 'cr:regex',
	repeated: 'cr:repeated',
	replace: 'cr:replace',
	samplingRate: 'cr:samplingRate',
	sc: 'https://schema.org/',
	separator: 'cr:separator',
	source: 'cr:source',
	subField: 'cr:subField',
	transform: 'cr:transform',
} as const;

/** `/data/croissant.json`: the two tables as a Croissant 1.0 data set, which is also schema.org's `Dataset`. */
export function croissant(ledger: Ledger, files: readonly PublishedFile[], publisher: Publisher) {
	const { updated } = edition(ledger);
	const { name, tagline, repository, address } = publisher;
	return {
		'@context': context,
		'@type': 'sc:Dataset',
		conformsTo: 'http://mlcommons.org/croissant/1.0',
		name: 'imagenet-ledger',
		alternateName: name,
		description: `${tagline}. Results of image classifiers on ImageNet-1K and five test sets beside it: figures that papers claim and figures measured from released weights, with the line that states each.`,
		url: address('data/'),
		license: 'https://spdx.org/licenses/MIT',
		creator: { '@type': 'sc:Organization', name: `The ${name} contributors`, url: repository },
		publisher: { '@type': 'sc:Organization', name, url: address('') },
		version: updated.replaceAll('-', '.'),
		datePublished: updated,
		dateModified: updated,
		isLiveDataset: true,
		citeAs: dataBibtex(updated, publisher),
		keywords: ['ImageNet-1K', 'image classification', 'benchmark', 'leaderboard'],
		distribution: files
			.filter(({ name }) => /^(models|results)\./.test(name))
			.map(({ name, about, mediaType, body }) => ({
				'@type': 'cr:FileObject',
				'@id': name,
				name,
				description: about,
				contentUrl: address(`api/v1/${name}`),
				contentSize: `${Buffer.byteLength(body)} B`,
				encodingFormat: name.endsWith('.parquet') ? 'application/x-parquet' : mediaType.replace(/;.*/, ''),
				sha256: sha256(body),
			})),
		recordSet: [
			recordSet('models', 'A model with its headline figures', modelColumns),
			recordSet('results', 'A result of a model on a benchmark, from one source', resultColumns),
		],
	};
}

const dataTypes: Record<ColumnType, string> = {
	text: 'sc:Text',
	number: 'sc:Float',
	whole: 'sc:Integer',
	date: 'sc:Date',
	flag: 'sc:Boolean',
	list: 'sc:Text',
};

function recordSet(table: string, description: string, columns: readonly Column[]) {
	return {
		'@type': 'cr:RecordSet',
		'@id': table,
		name: table,
		description,
		...(table === 'models' && { key: { '@id': 'models/slug' } }),
		field: columns.map(({ name, type, meaning, unit }) => ({
			'@type': 'cr:Field',
			'@id': `${table}/${name}`,
			name,
			description: unit ? `${meaning} (${unit})` : meaning,
			dataType: dataTypes[type],
			...(type === 'list' && { repeated: true }),
			...(table === 'results' && name === 'model' && { references: { field: { '@id': 'models/slug' } } }),
			source: { fileObject: { '@id': `${table}.parquet` }, extract: { column: name } },
		})),
	};
}
