import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activeFilters, captionText, hiddenSentence, statusText } from '../../src/leaderboard/describe.ts';
import { defaultView, formatView, type View } from '../../src/leaderboard/view.ts';
import { arbitraryView } from './arbitrary-view.ts';

const nameOf = (_: string, slug: string) => slug.toUpperCase();
const labels = (view: Partial<View>) =>
	activeFilters({ ...defaultView, ...view }, nameOf).map(({ label }) => label);

test('a view without filters has none, whatever its league, order and columns', () => {
	expect(
		labels({
			league: 'any',
			bench: 'imagenet-a',
			sort: { key: 'params', descending: false },
			cols: ['top1'],
		}),
	).toEqual([]);
});

test.for<[Partial<View>, string]>([
	[{ q: 'swin tiny' }, '“swin tiny”'],
	[{ params: { min: null, max: 30 } }, 'Parameters up to 30.0 M'],
	[{ params: { min: 5.5, max: 5.5 } }, 'Parameters 5.5 M'],
	[{ top1: { min: 80, max: null } }, 'Top-1 from 80 %'],
	[{ gmacs: { min: 1, max: 4.1 } }, 'GMACs 1.0 to 4.1'],
	[{ res: { min: 224, max: 384 } }, 'Resolution 224 px to 384 px'],
	[{ date: { from: '2020', to: null } }, 'Since 2020'],
	[{ date: { from: null, to: '2021-06' } }, 'Until 2021-06'],
	[{ date: { from: '2022', to: '2022' } }, 'Dated 2022'],
	[{ date: { from: '2020', to: '2022' } }, '2020 to 2022'],
	[{ kind: ['ssm'] }, 'State space'],
	[{ data: ['none'] }, 'ImageNet-1K only'],
	[{ family: ['resnet'] }, 'RESNET'],
	[{ open: true }, 'Open weights'],
])('%j is called %s', ([view, label]) => {
	expect(labels(view)).toEqual([label]);
});

test('taking every filter away, one by one, leaves none', () => {
	const views = arbitraryView({ q: ['a', 'b c'], family: ['resnet'], org: ['meta-ai'], licence: ['mit'] });
	fc.assert(
		fc.property(views, (view) => {
			let left = view;
			let filters = activeFilters(left, nameOf);
			while (filters[0]) {
				left = filters[0].rest;
				const fewer = activeFilters(left, nameOf);
				expect(fewer.length).toBe(filters.length - 1);
				filters = fewer;
			}
			const { league, bench, sort, cols } = view;
			expect(formatView(left)).toBe(formatView({ ...defaultView, league, bench, sort, cols }));
		}),
	);
});

describe('the sentence on what is hidden', () => {
	const sentence = (count: number, ofTopTen: readonly number[], unstated = 0) =>
		hiddenSentence({ count, ofTopTen, unstated }, (row) => `M${row}`);

	test.for<[number, readonly number[], number, string]>([
		[0, [], 0, ''],
		[1, [], 0, 'Filters hide 1 model.'],
		[1523, [], 0, 'Filters hide 1,523 models.'],
		[9, [3], 0, 'Filters hide 9 models, 1 of the first ten among them: M3.'],
		[9, [3, 4, 5], 0, 'Filters hide 9 models, 3 of the first ten among them: M3, M4 and M5.'],
		[12, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 0, 'Filters hide 12 models, all of the first ten among them.'],
		[4, [], 1, 'Filters hide 4 models. 1 of the hidden has no figure that the range could be compared with.'],
		[
			5,
			[],
			2,
			'Filters hide 5 models. 2 of the hidden have no figure that the range could be compared with.',
		],
	])('%i hidden, %j of the first ten, %i unstated', ([count, ofTopTen, unstated, text]) => {
		expect(sentence(count, ofTopTen, unstated)).toBe(text);
	});
});

test('status and caption read as sentences do', () => {
	expect(statusText(412, 1523)).toBe('412 of 1,523 models');
	expect(statusText(1, 1)).toBe('1 of 1 model');
	expect(captionText({ ...defaultView, bench: 'imagenet-real' }, 'ImageNet ReaL')).toBe(
		'ImageNet-1K, supervised league: ImageNet ReaL',
	);
	expect(captionText({ league: 'any', bench: 'imagenet-a' }, 'ImageNet-A')).toBe(
		'ImageNet-1K, all leagues, each ranked by itself: ImageNet-A',
	);
	expect(captionText({ league: 'challenge', bench: 'imagenet-val' }, 'ImageNet-1K validation')).toBe(
		'ImageNet-1K, challenge league: the challenge’s test servers',
	);
});
