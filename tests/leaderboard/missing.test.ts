import { expect, test } from 'vitest';
import { whyMissing } from '../../src/leaderboard/missing.ts';
import { rowWriter } from '../../src/leaderboard/row.ts';
import { Selector } from '../../src/leaderboard/select.ts';
import { defaultView, type View } from '../../src/leaderboard/view.ts';
import { leaderboardData } from '../../src/leaderboard-data.ts';
import { realLedger } from '../open-data/real-ledger.ts';

const { columns, selector } = leaderboardData(realLedger);
const rowOf = (slug: string | undefined) =>
	[...columns.name.keys()].find((row) => columns.slug(row) === slug) ?? -1;
const reasonIn = (view: View, slug: string | undefined, key: Parameters<typeof whyMissing>[3]) =>
	whyMissing(columns, selector.select(view), rowOf(slug), key);
const own: View = { ...defaultView, league: 'any' };
const elsewhere: View = { ...own, bench: 'imagenet-a' };

test('a figure that its source does not print is told from one that nobody measured', () => {
	const printed = realLedger.entries.find(({ top1, top5 }) => top1 !== null && top5 === null);
	expect(reasonIn(own, printed?.slug, 'top5')).toBe('The source prints no top-5 figure.');
	const unreleased = realLedger.entries.find(
		({ weights, headline }) => weights.length === 0 && !headline['imagenet-a'],
	);
	expect(reasonIn(elsewhere, unreleased?.slug, 'top1')).toMatch(/^Not measured .* no released weights/);
	const unmeasured = realLedger.entries.find(
		({ weights, headline }) => weights.length > 0 && !headline['imagenet-a'],
	);
	expect(reasonIn(elsewhere, unmeasured?.slug, 'top1')).toBe(
		'Not measured on this benchmark by an evaluator on record.',
	);
});

test('weights without a claim say that no paper states a figure', () => {
	const measured = realLedger.entries.find(({ evidence }) => evidence === 'measured');
	expect(reasonIn(own, measured?.slug, 'claimed')).toMatch(/^No paper on record/);
});

test('a licence that is not on record is told from weights that are not there', () => {
	const unreleased = realLedger.entries.find(({ weights }) => weights.length === 0);
	expect(reasonIn(own, unreleased?.slug, 'licence')).toBe('No released weights on record.');
	const unlicensed = realLedger.entries.find(({ weights }) => weights[0] && weights[0].licence === null);
	if (unlicensed) expect(reasonIn(own, unlicensed.slug, 'licence')).toMatch(/licence is not on record/);
});

test('every empty cell of the real table has a reason of its own', () => {
	const selection = new Selector(columns).select(own);
	const write = rowWriter(columns, selection);
	for (const row of selection.rows) {
		const text = write(row);
		for (const key of [
			'rank',
			'top1',
			'top5',
			'params',
			'gmacs',
			'res',
			'claimed',
			'org',
			'licence',
		] as const) {
			if (text[key] === '–') expect(whyMissing(columns, selection, row, key)).not.toBe('Not on record.');
		}
	}
});
