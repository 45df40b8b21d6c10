import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { dataFiles } from '../../src/records/data-files.ts';
import type { Paper } from '../../src/records/paper.ts';
import { inspect, readRecords } from '../../src/records/read-records.ts';
import { publishedSlugs } from '../../src/records/slug.ts';

type Row = Readonly<Record<string, string>>;

const today = new Date().toISOString().slice(0, 10);

/**
 * Writes a data directory with so many times the papers, models, weights and results of `data`. Each copy has names of
 * its own, and the checks pass it as they pass the original. Families, sources and benchmarks stay as many as they are.
 */
export function writeMultipliedData(directory: string, times: number): void {
	cpSync('data', directory, { recursive: true });
	const { papers } = readRecords('data', { today });
	const copies = Array.from({ length: times - 1 }, (_, index) => index + 2);
	for (const copy of copies) for (const paper of papers) writePaper(directory, paper, copy);

	/** Rows of a table whose named cells hold weights. */
	const ofWeights = (file: string, ...columns: readonly string[]) =>
		appendRows(join(directory, file), copies, (row, copy) =>
			columns.every((column) => row[column]?.includes('/'))
				? {
						...row,
						...Object.fromEntries(columns.map((column) => [column, weightsOf(row[column] ?? '', copy)])),
					}
				: undefined,
		);
	ofWeights('checkpoints.csv', 'checkpoint');
	ofWeights('same-weights.csv', 'checkpoint', 'same');
	ofWeights('misprints.csv', 'checkpoint');
	ofWeights('exceptions.csv', 'record');
	for (const file of readdirSync('data/measurements')) ofWeights(`measurements/${file}`, 'checkpoint');

	const { records } = inspect(dataFiles(directory), { today }, directory);
	const listed = new Set(records.permalinks.map(({ slug }) => slug));
	const added = publishedSlugs(records).filter((slug) => !listed.has(slug));
	const rows = [...records.permalinks, ...added.map((slug) => ({ slug, since: today, redirect: null }))];
	writeFileSync(
		join(directory, 'permalinks.csv'),
		`slug,since,redirect\n${rows.map(({ slug, since, redirect }) => `${slug},${since},${redirect ?? ''}\n`).join('')}`,
	);
}

function writePaper(directory: string, { slug, $schema: _, ...paper }: Paper, copy: number): void {
	const file = join(directory, 'papers', paper.published.slice(0, 4), `${slug}-copy-${copy}.json`);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(
		file,
		JSON.stringify({
			...paper,
			title: `${paper.title} (copy ${copy})`,
			arxiv: null,
			url: `${paper.url}#copy-${copy}`,
			models: paper.models.map((model) => ({
				...model,
				slug: `${model.slug}-copy-${copy}`,
				name: `${model.name} copy ${copy}`,
				checkpoints: model.checkpoints.map((name) => weightsOf(name, copy)),
				results: model.results.map(({ receipt, ...result }) => ({
					...result,
					receipt: { ...receipt, where: `${receipt.where} (copy ${copy})` },
				})),
			})),
		}),
	);
}

function appendRows(
	file: string,
	copies: readonly number[],
	copied: (row: Row, copy: number) => Row | undefined,
): void {
	const { data, meta } = Papa.parse<Row>(readFileSync(file, 'utf8').trimEnd(), {
		header: true,
		delimiter: ',',
	});
	const rows = copies.flatMap((copy) =>
		data.map((row) => copied(row, copy)).filter((row) => row !== undefined),
	);
	writeFileSync(
		file,
		`${Papa.unparse({ fields: meta.fields ?? [], data: [...data, ...rows].map((row) => (meta.fields ?? []).map((name) => row[name])) }, { newline: '\n' })}\n`,
	);
}

const weightsOf = (name: string, copy: number): string => `${name}.copy${copy}`;
