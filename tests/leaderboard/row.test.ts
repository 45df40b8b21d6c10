import { expect, test } from 'vitest';
import { accuracy, evidenceNames, leagueNames, tierNames } from '../../src/leaderboard/format.ts';
import { wilson } from '../../src/leaderboard/interval.ts';
import { blank, heads, isoDate, type RowText, rowWriter, slots } from '../../src/leaderboard/row.ts';
import { columnKeys, defaultView, sortKeys, type View } from '../../src/leaderboard/view.ts';
import { leaderboardData } from '../../src/leaderboard-data.ts';
import { realLedger } from '../open-data/real-ledger.ts';

const { columns, selector } = leaderboardData(realLedger);
const entries = new Map(realLedger.entries.map((entry) => [entry.slug, entry]));

/** The rows of a view in words, each with the entry that it is of. */
function written(view: Partial<View>) {
	const selection = selector.select({ ...defaultView, ...view });
	return [...selection.rows].map(rowWriter(columns, selection)).map((text) => {
		const entry = entries.get(text.slug);
		if (!entry) throw new Error(`no entry ${text.slug}`);
		return { text, entry };
	});
}

/** Points of the ends of a row's mark on the scale of validation, which starts at 50. */
const ends = ({ lower, upper }: RowText) => [lower, upper].map((end) => 50 + Number.parseFloat(end) / 2);

test('every place of every row holds words or the mark of a gap', () => {
	for (const { text } of written({ league: 'any' })) {
		for (const slot of slots) expect(text[slot], `${text.slug} ${slot}`).not.toMatch(/undefined|NaN|null/);
		for (const key of columnKeys) expect(text[key], `${text.slug} ${key}`).not.toBe('');
	}
});

test('a row says what its entry holds', () => {
	for (const { text, entry } of written({ league: 'any' })) {
		expect(text.name).toBe(entry.name);
		expect(text.top1.trim()).toBe(entry.top1 === null ? blank : accuracy(entry.top1));
		expect(text.data).toBe(tierNames[entry.tier]);
		expect(text.date).toBe(entry.date);
		expect(text.proof).toBe(entry.secondHand ? 'second-hand' : entry.evidence);
		if (!entry.secondHand) expect(text.evidence).toBe(evidenceNames[entry.evidence]);
		expect(text.about.startsWith(leagueNames[entry.league])).toBe(true);
	}
});

test('figures of a column align on their points', () => {
	const decimals = (text: string) =>
		text.length - (text.includes('.') ? text.indexOf('.') : text.trimEnd().length);
	for (const key of ['top1', 'top5'] as const) {
		const widths = written({}).flatMap(({ text }) => (text[key] === blank ? [] : [decimals(text[key])]));
		expect(new Set(widths).size).toBe(1);
	}
});

test('the mark of an accuracy spans its interval', () => {
	for (const { text, entry } of written({}).slice(0, 50)) {
		const { lower, upper } = wilson(entry.top1 ?? 0, 50_000);
		const [from = 0, to = 0] = ends(text);
		expect(from).toBeCloseTo(lower, 0);
		expect(to).toBeCloseTo(upper, 0);
	}
});

test('the interval stands in figures where its column is asked for', () => {
	const [{ text, entry } = { text: undefined, entry: undefined }] = written({ cols: ['top1', 'interval'] });
	const { lower, upper } = wilson(entry?.top1 ?? 0, 50_000);
	expect(text?.interval).toBe(`${lower.toFixed(2)}–${upper.toFixed(2)}`);
});

test('the rank in the league stands beside the rank in the view, and only there where they may differ', () => {
	expect(written({}).every(({ text }) => text.league === '')).toBe(true);
	const filtered = written({ data: ['none'] });
	expect(filtered[0]?.text.rank).toBe('1');
	for (const { text, entry } of filtered) {
		const rank = entry.standing[entry.home]?.rank;
		if (rank !== undefined) expect(text.league.replace(',', '')).toBe(`#${rank}`);
	}
});

test('a claim stands beside a measurement, and not beside itself', () => {
	for (const { text, entry } of written({ league: 'any' })) {
		const both = entry.measured !== null && typeof entry.claimed?.top1 === 'number';
		expect(text.beside !== '', text.slug).toBe(both);
	}
});

test('a difference stands only where it is that of the two figures it stands beside', () => {
	const differences = written({}).flatMap(({ text }) => {
		const [, claim, by] = /^([\d.]+) \((.+)\)$/.exec(text.beside) ?? [];
		if (claim === undefined || by === undefined) return [];
		return [Number(text.top1) - Number(claim) - Number(by.replace('−', '-'))];
	});
	expect(differences.length).toBeGreaterThan(100);
	expect(differences.filter((error) => Math.abs(error) > 0.0101)).toEqual([]);
});

test('the figures of another benchmark take the place of validation', () => {
	for (const { text, entry } of written({ bench: 'imagenet-a' })) {
		const figure = entry.headline['imagenet-a']?.top1;
		expect(text.top1.trim()).toBe(typeof figure === 'number' ? accuracy(figure) : blank);
		expect(text.beside).toBe('');
	}
});

test('days and months are written as ISO has them', () => {
	expect([20220504, 20220500].map(isoDate)).toEqual(['2022-05-04', '2022-05']);
});

test('every order of the table has a head', () => {
	const keys = Object.values(heads).flatMap(({ sort }) => sort?.key ?? []);
	expect(new Set(keys)).toEqual(new Set(sortKeys));
});
