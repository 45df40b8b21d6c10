import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { facets } from '../../src/leaderboard/facets.ts';
import { previewCards } from '../../src/preview/cards.ts';
import { layout, lightTokens, styleSheet } from '../../src/preview/layout.ts';
import { previewPath } from '../../src/preview/path.ts';
import { stripOf } from '../../src/preview/strip.ts';
import { lantern, lanternEntry } from '../leaderboard/lantern.ts';
import { realLedger } from '../open-data/real-ledger.ts';

const cards = previewCards(lantern);
const sheet = await readFile('src/styles/tokens.css', 'utf8');

test('every model, paper and frontier page has a card, and no page has two', () => {
	const paths = cards.map(({ path }) => path);
	expect(new Set(paths).size).toBe(paths.length);
	for (const { slug } of lantern.entries) expect(paths).toContain(`models/${slug}/`);
	for (const { slug } of lantern.records.papers) expect(paths).toContain(`papers/${slug}/`);
	for (const { slug } of facets) expect(paths).toContain(`best/${slug}/`);
});

test('a card says nothing that only a program would', () => {
	expect(JSON.stringify(cards)).not.toMatch(/NaN|undefined|Infinity/);
});

test('a model’s card shows the figure of its page, with its evidence', () => {
	const entry = lanternEntry('lantern-base');
	const card = cards.find(({ path }) => path === 'models/lantern-base/');
	expect(card?.title).toBe(entry.name);
	expect(card?.figures[0]).toMatchObject({ figure: '83.81', unit: '%', evidence: 'both' });
});

test('no figure runs into the next, on any card of the records', () => {
	/** Pixels, about: a digit is 0.58 of the size wide, a stop or comma half of that. */
	const wide = (text: string, size: number) =>
		[...text].reduce((sum, letter) => sum + size * (/[.,:\s]/.test(letter) ? 0.29 : 0.58), 0);
	const overflowing = previewCards(realLedger).flatMap(({ path, figures }) => {
		const share = 1072 / (figures.length + 0.5);
		return figures
			.filter(({ figure, unit = '' }, index) =>
				index === 0
					? wide(figure, 104) + wide(unit, 44) > share * 1.5
					: wide(figure, 56) + wide(unit, 26) > share - 20,
			)
			.map(({ label, figure }) => `${path} ${label} ${figure}`);
	});
	expect(overflowing).toEqual([]);
});

test.for([
	['', 'previews/index.png'],
	['best/', 'previews/best.png'],
	['models/coca/', 'previews/models/coca.png'],
] as const)('the preview of %j is %s', ([page, file]) => {
	expect(previewPath(page)).toBe(file);
});

describe('the strip', () => {
	const strip = stripOf(lantern.entries);

	test('marks a model further right the more accurate it is, and stays within its ends', () => {
		const marks = lantern.entries
			.filter(({ top1, home }) => top1 !== null && home === 'imagenet-val')
			.map((entry) => ({
				top1: entry.top1 ?? 0,
				at: strip([entry], entry.league)?.marks[0]?.at ?? Number.NaN,
			}))
			.sort((a, b) => a.top1 - b.top1);
		expect(marks.map(({ at }) => at)).toEqual(marks.map(({ at }) => at).toSorted((a, b) => a - b));
		for (const { at } of marks) expect(at >= 0 && at <= 1).toBe(true);
	});

	test('of a model shows the league it is ranked in, and that of a page of many the default league', () => {
		const marked = lanternEntry('lantern-base');
		const probed = { ...marked, slug: 'probed', league: 'probe' } as const;
		const both = stripOf([marked, probed]);
		expect(both([probed], 'probe')?.labels[1]).toBe('among 1 model of the probe league');
		expect(both([marked, probed])).toMatchObject({
			labels: [expect.anything(), 'among 1 model of the supervised league', expect.anything()],
			marks: [expect.anything()],
		});
		for (const { path, kind, strip } of previewCards(realLedger)) {
			if (path.startsWith('models/') && strip) expect(strip.labels[1]).toContain(kind.toLowerCase());
		}
	});

	test('is left out where there is nothing to mark', () => {
		expect(strip([])).toBeNull();
	});
});

test('the card is drawn in the light colours of the site’s own tokens', () => {
	const tokens = lightTokens(sheet);
	expect(sheet).toContain(`--measured: light-dark(${tokens.measured},`);
	expect(styleSheet(tokens)).toContain(tokens.paper);
	const [card] = cards;
	if (!card) throw new Error('there is a card');
	expect(JSON.stringify(layout(card, tokens))).toContain(card.title);
});

test('a missing token is an error, not a colour of its own', () => {
	expect(() => lightTokens(':root {}')).toThrow('no light colour --paper among the tokens');
});
