import fc from 'fast-check';
import { bibtexParser } from 'latex-utensils';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { packColumns, packFigures, unpackColumns, unpackFigures } from '../../src/leaderboard/columns.ts';
import type { Entry } from '../../src/leaderboard/entry.ts';
import { heads } from '../../src/leaderboard/row.ts';
import { Selector } from '../../src/leaderboard/select.ts';
import { benches, defaultView, type View } from '../../src/leaderboard/view.ts';
import { viewBibtex } from '../../src/leaderboard/view-bibtex.ts';
import { viewCsv } from '../../src/leaderboard/view-csv.ts';
import { viewJson } from '../../src/leaderboard/view-json.ts';
import { viewMarkdown } from '../../src/leaderboard/view-markdown.ts';
import type { ViewSource } from '../../src/leaderboard/view-rows.ts';
import { arbitraryEntries, benchmarks } from './arbitrary-entry.ts';
import { arbitraryView } from './arbitrary-view.ts';
import { figuresOf, shown } from './reference.ts';

const source: ViewSource = {
	site: 'Ledger & Co.',
	url: 'https://ledger.test/?params=..30',
	updated: '2026-11-24',
	benchmark: 'ImageNet-1K validation',
	model: (slug) => `https://ledger.test/models/${slug}/`,
};

/** What a view shows of entries. */
function select(entries: readonly Entry[], view: View) {
	const columns = unpackColumns(packColumns(entries, benchmarks));
	const selector = new Selector(columns);
	for (const bench of benches) {
		if (bench !== 'imagenet-val') selector.addFigures(bench, unpackFigures(packFigures(entries, bench)));
	}
	return [columns, selector.select(view)] as const;
}

const everyView = arbitraryView({ q: [], family: ['resnet'], org: ['meta-ai'], licence: ['apache-2-0'] });
const everything: View = { ...defaultView, league: 'any' };

const hostileNames = [
	'a | b',
	'[x](javascript:alert(1))',
	'<img src=x onerror=alert(1)>',
	'=HYPERLINK("https://evil.test")',
	'{\\input{/etc/passwd}} & 50 % #1 $x$ ~^_',
	'"quoted", a comma',
	'__proto__',
	'`code` *bold* _it_ !',
];

/** An entry of any kind under another name. */
function named(name: string): Entry {
	const [entry] = fc
		.sample(arbitraryEntries, { numRuns: 50, seed: 7 })
		.flat()
		.filter(({ top1 }) => top1 !== null);
	if (!entry) throw new Error('no entries');
	return { ...entry, name, league: 'supervised', slug: 'hostile' };
}

/** Runs a check on the rows that any view shows of any entries. */
const onAnyView = (check: (parts: ReturnType<typeof select>, rows: readonly Entry[], view: View) => void) =>
	fc.assert(
		fc.property(arbitraryEntries, everyView, (entries, view) =>
			check(select(entries, view), shown(entries, view), view),
		),
		{ numRuns: 100 },
	);

describe('a view as CSV', () => {
	test('has the rows that are shown, in their order, with figures as they are', () => {
		onAnyView(([columns, selection], rows, view) => {
			const { data } = Papa.parse<Record<string, string>>(viewCsv(columns, selection).trimEnd(), {
				header: true,
			});
			expect(data.map(({ slug, top1, params }) => [slug, top1, params])).toEqual(
				rows.map((row) => [
					row.slug,
					String(figuresOf(row, view)?.top1 ?? ''),
					row.params === null ? '' : String(row.params),
				]),
			);
		});
	});

	test('names no claim on one benchmark as if it were one on another', () => {
		onAnyView(([columns, selection], rows, view) => {
			const { data } = Papa.parse<Record<string, string>>(viewCsv(columns, selection).trimEnd(), {
				header: true,
			});
			for (const [index, row] of rows.entries()) {
				if (view.bench === 'imagenet-val' || row.evidence === 'claimed') continue;
				expect(data[index]?.claimedTop1).toBe('');
			}
		});
	});
});

describe('a view as JSON', () => {
	test('says of the same rows what the entries say', () => {
		onAnyView(([columns, selection], rows, view) => {
			const document: { models: unknown[] } = JSON.parse(viewJson(columns, selection, source));
			expect(document).toMatchObject({
				url: source.url,
				updated: source.updated,
				count: rows.length,
				total: selection.total,
			});
			expect(document.models).toEqual(
				rows.map((row) =>
					expect.objectContaining({
						slug: row.slug,
						name: row.name,
						date: row.date,
						top1: figuresOf(row, view)?.top1 ?? null,
						evidence: row.evidence,
						checkpoints: row.weights.flatMap(({ checkpoint, alsoKnownAs }) => [checkpoint, ...alsoKnownAs]),
						url: source.model(row.slug),
					}),
				),
			);
		});
	});
});

/** The cells of a line of a Markdown table. */
const cellsOf = (line: string): string[] =>
	line
		.split(/(?<!\\)\|/)
		.slice(1, -1)
		.map((cell) => cell.trim());

describe('a view as Markdown', () => {
	test('is one table with the columns of the view and a line for each row', () => {
		onAnyView(([columns, selection], rows, view) => {
			const lines = viewMarkdown(columns, selection, source).split('\n');
			const [titles = '', rule = '', ...others] = lines;
			expect(cellsOf(titles)).toEqual(
				(['rank', 'model', ...view.cols] as const).map((column) =>
					expect.stringContaining(heads[column].label),
				),
			);
			expect(cellsOf(rule)).toHaveLength(view.cols.length + 2);
			const table = others.slice(0, others.indexOf(''));
			expect(table.map((line) => cellsOf(line).length)).toEqual(rows.map(() => view.cols.length + 2));
			for (const [index, row] of rows.entries())
				expect(table[index]).toContain(`](${source.model(row.slug)})`);
		});
	});

	test('says where it is from, and of which day', () => {
		const [columns, selection] = select([named('Lantern')], everything);
		expect(viewMarkdown(columns, selection, source)).toMatch(
			/\n\n1 of 1 model, ImageNet-1K validation\. \[Ledger & Co\.\]\(https:\/\/ledger\.test\/\?params=\.\.30\), data of 2026-11-24\.\n$/,
		);
	});

	test.for(hostileNames)('the name %j is text in one cell', (name) => {
		const [columns, selection] = select([named(name)], everything);
		const [, , line = ''] = viewMarkdown(columns, selection, source).split('\n');
		const cells = cellsOf(line);
		expect(cells).toHaveLength(everything.cols.length + 2);
		expect(cells[1]?.replace(/\\(.)/g, '$1')).toBe(`[${name}](${source.model('hostile')})`);
		expect(cells[1]?.match(/(?<!\\)[<`*!]/g)).toBeNull();
		expect(cells[1]?.match(/(?<!\\)\]\(/g)).toHaveLength(1);
	});
});

describe('a view as BibTeX', () => {
	test('is read by a BibTeX parser: the view, then each of its rows, every key once', () => {
		onAnyView(([columns, selection], rows) => {
			const { content } = bibtexParser.parse(viewBibtex(columns, selection, source));
			const keys = content.filter(bibtexParser.isEntry).map(({ internalKey }) => internalKey);
			expect(keys).toEqual(['imagenet-ledger', ...rows.map(({ slug }) => `imagenet-ledger:${slug}`)]);
			expect(new Set(keys).size).toBe(keys.length);
		});
	});

	test('names the benchmark of each figure', () => {
		const [columns, selection] = select([named('Lantern')], everything);
		expect(viewBibtex(columns, selection, source)).toContain('Lantern on ImageNet-1K validation: ');
	});

	test.for(hostileNames)('the name %j is a title', (name) => {
		const [columns, selection] = select([named(name)], everything);
		const { content } = bibtexParser.parse(viewBibtex(columns, selection, source));
		const entry = content.filter(bibtexParser.isEntry)[1];
		expect(entry?.content.map((field) => field.name)).toEqual([
			'title',
			'author',
			'year',
			'howpublished',
			'note',
			'url',
		]);
		expect(String(entry?.content[0]?.value.content)).not.toMatch(/(?<!\\)[&#$%]|\\input/);
	});
});

test('an empty view is a file with no rows', () => {
	const [columns, selection] = select([], defaultView);
	expect(viewCsv(columns, selection).trimEnd().split('\r\n')).toHaveLength(1);
	expect(JSON.parse(viewJson(columns, selection, source))).toMatchObject({ count: 0, models: [] });
	expect(viewMarkdown(columns, selection, source)).toContain('0 of 0 models');
	expect(viewBibtex(columns, selection, source).match(/@misc/g)).toHaveLength(1);
});
