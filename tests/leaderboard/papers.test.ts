import { describe, expect, test } from 'vitest';
import { claimsHeld } from '../../src/leaderboard/claims-held.ts';
import { coverage } from '../../src/leaderboard/coverage.ts';
import { median, paperSentence, paperViews } from '../../src/leaderboard/papers.ts';
import { lantern } from './lantern.ts';

const views = paperViews(lantern);

test('every paper has a view, the newest first', () => {
	expect(new Set(views.map(({ paper }) => paper.slug))).toEqual(
		new Set(lantern.records.papers.map(({ slug }) => slug)),
	);
	const dates = views.map(({ paper }) => paper.published);
	expect(dates).toEqual(dates.toSorted().reverse());
});

test('a paper’s models are its own, in its order', () => {
	for (const { paper, models } of views) {
		expect(models.map(({ slug }) => slug)).toEqual(paper.models.map(({ slug }) => slug));
	}
});

test('weights of its architecture that it states no figure for are its others', () => {
	for (const { paper, models, others } of views) {
		expect(others.every((entry) => entry.paper?.slug === paper.slug && !models.includes(entry))).toBe(true);
	}
	expect(views.flatMap(({ others }) => others.map(({ slug }) => slug))).toContain('lantern-base-a1-in1k');
});

test('the sentence names the paper and what it claims', () => {
	for (const view of views) {
		const sentence = paperSentence(view);
		expect(sentence).toContain(view.paper.title);
		expect(sentence).not.toMatch(/NaN|Infinity|undefined/);
	}
});

describe('claims held against measurements', () => {
	const held = claimsHeld(lantern);

	test('are those that the papers’ pages compare', () => {
		expect(held.compared).toBe(views.flatMap(({ comparisons }) => comparisons).length);
		expect(held.compared).toBeGreaterThan(0);
		expect(held.kinds.rounds + held.kinds.within + held.kinds.beyond).toBe(held.compared);
	});

	test('nine in ten lie within the distance that is said', () => {
		const distances = views.flatMap(({ comparisons }) =>
			comparisons.map(({ verdict }) => Math.abs(verdict.difference)),
		);
		const inside = distances.filter((distance) => distance <= held.nineInTen).length;
		expect(inside / distances.length).toBeGreaterThanOrEqual(0.9);
	});

	test('are none without entries', () => {
		expect(claimsHeld({ ...lantern, entries: [] })).toMatchObject({ compared: 0, median: Number.NaN });
	});
});

test.for<[readonly number[], number]>([
	[[3], 3],
	[[5, 1, 3], 3],
	[[4, 1, 2, 3], 2.5],
])('the median of %j is %d', ([values, expected]) => {
	expect(median(values)).toBe(expected);
});

test('a share never exceeds what it is a share of, and the three ways to read a claim are all of them', () => {
	const shares = coverage(lantern.entries);
	for (const share of shares) {
		expect(share.with).toBeGreaterThanOrEqual(0);
		expect(share.with).toBeLessThanOrEqual(share.of);
	}
	const read = shares.filter(({ label }) => label.startsWith('Claims '));
	expect(read.reduce((sum, share) => sum + share.with, 0)).toBe(read[0]?.of);
});
