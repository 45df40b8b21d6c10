import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { paperBibtex } from '../../src/leaderboard/citation.ts';
import type { Entry, Result } from '../../src/leaderboard/entry.ts';
import { buildLedger, validation } from '../../src/leaderboard/ledger.ts';
import { readRecords } from '../../src/records/read-records.ts';
import { bounds } from './counting.ts';

const records = readRecords('data', { today: '2026-11-24' });
const { entries, benchmarks } = buildLedger(records);

/** What identifies a figure, as text: numbers are compared by value. */
const figure = (
	benchmark: string,
	checkpoint: string | null,
	resolution: string | number | null,
	top1: string | number | null,
	top5: string | number | null,
) =>
	[benchmark, checkpoint, ...[resolution, top1, top5].map((cell) => (cell ? Number(cell) : '–'))].join(' ');

test.for(['timm', 'torchvision', 'mmpretrain', 'keras', 'paddleclas'])(
	'every figure of %s is a result of exactly one entry, unchanged',
	(library) => {
		const shown = Map.groupBy(
			entries.flatMap(({ slug, results }) =>
				results
					.filter(({ evaluator }) => evaluator === library)
					.map((result) => ({
						slug,
						key: figure(result.benchmark, result.checkpoint, result.resolution, result.top1, result.top5),
					})),
			),
			({ key }) => key,
		);
		const printed = [...benchmarks.keys()].flatMap((benchmark) => {
			const text = read(`data/measurements/${library}.${benchmark}.csv`);
			return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data.map(
				({ checkpoint = '', resolution = '', top1 = '', top5 = '' }) =>
					figure(benchmark, checkpoint, resolution, top1, top5),
			);
		});
		expect(printed.length).toBeGreaterThanOrEqual(38);
		expect(printed.filter((key) => shown.get(key)?.length !== 1)).toEqual([]);
		expect(shown.size).toBe(printed.length);
	},
);

function read(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}

/** Those where no model has its headline; the others: neighbours.test.ts. */
const ranked = [...benchmarks.values()].filter(
	({ benchmark, role }) => role !== 'server' && benchmark !== validation,
);

test.for(ranked.map(({ benchmark, images }) => [benchmark, images] as const))(
	'ranks and rank intervals on %s are what counting gives',
	([benchmark, images]) => {
		const placed = entries.flatMap((entry) => {
			const top1 = entry.headline[benchmark]?.top1;
			return top1 == null ? [] : [{ entry, top1, ...bounds(top1, images) }];
		});
		expect(placed.length).toBeGreaterThan(1000);
		for (const [league, rivals] of Map.groupBy(placed, ({ entry }) => entry.league)) {
			const { length } = rivals;
			const tops = Float64Array.from(rivals, ({ top1 }) => top1).sort();
			const lowers = Float64Array.from(rivals, ({ lower }) => lower).sort();
			const uppers = Float64Array.from(rivals, ({ upper }) => upper).sort();
			const above = (sorted: Float64Array, value: number) => sorted.filter((other) => other > value).length;
			for (const { entry, top1, lower, upper } of rivals) {
				const standing = entry.standing[benchmark];
				const expected = {
					rank: 1 + above(tops, top1),
					best: 1 + above(lowers, upper),
					worst: length - uppers.filter((other) => other < lower).length,
				};
				expect(standing, `${entry.slug} (${league})`).toMatchObject(expected);
			}
		}
	},
);

test('the headline is the best measurement of the foremost evaluator, else the best claim', () => {
	const precedence = new Map(records.sources.map((row) => [row.source, row.precedence]));
	const foremost = ({ evaluator }: Result) => precedence.get(evaluator ?? '') ?? Number.POSITIVE_INFINITY;
	for (const { slug, headline, results } of entries) {
		for (const benchmark of Object.keys(headline)) {
			const shown = headline[benchmark];
			const all = results.filter((result) => result.benchmark === benchmark);
			const measured = all.filter(({ evidence }) => evidence === 'measurement');
			expect(shown?.evidence, slug).toBe(measured.length > 0 ? 'measurement' : 'claim');
			const first = Math.min(...measured.map(foremost));
			const rivals = measured.length > 0 ? measured.filter((result) => foremost(result) === first) : all;
			const top1 = rivals.flatMap((result) => result.top1 ?? []);
			expect(shown?.top1, slug).toBe(top1.length > 0 ? Math.max(...top1) : null);
		}
	}
});

test('every entry has name, family, kind, date, league and tier, and a reason where its data are unknown', () => {
	const named = Map.groupBy(entries, ({ name }) => name);
	expect([...named].filter(([, same]) => same.length > 1)).toEqual([]);
	const families = new Set(records.families.map(({ family }) => family));
	const lacking = (entry: Entry): string[] => [
		...(families.has(entry.family.slug) ? [] : ['family']),
		...(entry.kind ? [] : ['kind']),
		...(/^\d{4}(-\d\d){0,2}$/.test(entry.date) ? [] : ['date']),
		...(entry.league ? [] : ['league']),
		...(entry.tier ? [] : ['tier']),
		...(entry.tier === 'unknown' && !entry.trainingNote ? ['reason'] : []),
		...(entry.results.length > 0 ? [] : ['results']),
	];
	expect(
		entries.map((entry) => [entry.slug, ...lacking(entry)]).filter(([, ...rest]) => rest.length),
	).toEqual([]);
});

test('an entry is as old as its earliest result, and no result is from the future', () => {
	for (const { slug, date, results } of entries) {
		expect(
			results.every((result) => result.date >= date && result.date <= '2026-11-24'),
			slug,
		).toBe(true);
		expect(
			results.some((result) => result.date === date),
			slug,
		).toBe(true);
	}
});

test('no two papers are cited by one key', () => {
	const recorded = new Map(records.papers.map((paper) => [paper.url, paper]));
	const cited = new Map(entries.flatMap(({ paper }) => (paper ? [[paper.url, paper] as const] : [])));
	for (const { slug, title, arxiv, url } of recorded.values()) cited.set(url, { slug, title, arxiv, url });
	const keys = Map.groupBy(
		cited.values(),
		(paper) => paperBibtex(paper, recorded.get(paper.url)).match(/\{(.*),/)?.[1],
	);
	expect(keys.size).toBeGreaterThan(recorded.size);
	expect([...keys].filter(([, papers]) => papers.length > 1)).toEqual([]);
});
