import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	type Backbone,
	backbones,
	costOf,
	costs,
	dataChoices,
	defaultWish,
	find,
	formatWish,
	parseWish,
	useChoices,
	type Wish,
} from '../../src/leaderboard/finder.ts';
import { foundItems, foundSentence } from '../../src/leaderboard/finder-list.ts';
import { useOf } from '../../src/leaderboard/licence.ts';
import { kinds, parseView, tiers } from '../../src/leaderboard/view.ts';
import { lantern } from './lantern.ts';

const devices = ['gpu', 'cpu'];
const few = fc.constantFrom(1, 2.5, 5, 25.6, 300);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const wishes: fc.Arbitrary<Wish> = fc.record({
	params: optional(few),
	gmacs: optional(few),
	ms: optional(few),
	device: fc.constantFrom(...devices),
	data: fc.constantFrom(...dataChoices),
	use: fc.constantFrom(...useChoices),
	kind: fc.constantFrom('any' as const, ...kinds),
	by: fc.constantFrom(...costs),
});

const backbone: fc.Arbitrary<Backbone> = fc.record({
	slug: fc.constantFrom('a', 'b', 'c'),
	name: fc.constantFrom('A', 'B', 'C'),
	kind: fc.constantFrom(...kinds),
	tier: fc.constantFrom(...tiers),
	licence: optional(fc.constantFrom('apache-2.0', 'cc-by-nc-4.0', 'seer-license')),
	params: optional(few),
	gmacs: optional(few),
	ms: fc.oneof(
		fc.constant({}),
		few.map((gpu) => ({ gpu })),
		few.map((cpu) => ({ cpu })),
	),
	checkpoint: fc.constant('timm/lamp.x_in1k'),
	run: fc
		.constantFrom(70, 76.13, 80, 90)
		.map((top1) => ({ top1, resolution: 224, crop: 0.9, interpolation: 'bicubic' })),
});
const manyBackbones = fc.array(backbone, { maxLength: 30 });

test('a wish comes back from its address as it was', () => {
	fc.assert(
		fc.property(wishes, (wish) => {
			expect(parseWish(new URLSearchParams(formatWish(wish, devices)), devices)).toEqual({
				wish,
				ignored: [],
			});
		}),
	);
});

test('the default wish leaves the address bare', () => {
	expect(formatWish(defaultWish(devices), devices)).toBe('');
});

test.for([
	'params=25',
	'params=..-3',
	'params=..0',
	'ms=..x',
	'ms=..',
	'ms=..1e1',
	'ms=1..5',
	'ms=..0.0000001',
	'device=abacus',
	'data=web',
	'by=',
	'kind=__proto__',
])('%s is not understood, keeps its default and is named', (query) => {
	expect(parseWish(new URLSearchParams(query), devices)).toEqual({
		wish: defaultWish(devices),
		ignored: [query],
	});
});

test.for([
	['.5', 0.5],
	['0.5', 0.5],
	['30.', 30],
] as const)('a limit of %s reads as in the leaderboard', ([text, limit]) => {
	const query = new URLSearchParams({ gmacs: `..${text}` });
	expect(parseWish(query, devices).wish.gmacs).toBe(limit);
	expect(parseView(query).view.gmacs).toEqual({ min: null, max: limit });
});

describe('of any backbones', () => {
	test('what is found is within every limit', () => {
		fc.assert(
			fc.property(manyBackbones, wishes, (all, wish) => {
				for (const found of find(all, wish).best) {
					for (const cost of costs) {
						const value = costOf(found, cost, wish.device);
						if (wish[cost] !== null) expect(value).toBeLessThanOrEqual(wish[cost]);
					}
					if (wish.data !== 'any') expect(found.tier === 'none' || found.tier === 'in21k').toBe(true);
					if (wish.data === 'none') expect(found.tier).toBe('none');
					if (wish.use === 'commercial') expect(useOf(found.licence)).toBe('any');
					if (wish.kind !== 'any') expect(found.kind).toBe(wish.kind);
				}
			}),
		);
	});

	test('nothing within the limits beats what is found, and what is left out is beaten', () => {
		fc.assert(
			fc.property(manyBackbones, wishes, (all, wish) => {
				const { best } = find(all, wish);
				const cost = (one: Backbone) => costOf(one, wish.by, wish.device);
				const rivals = all.filter((one) => find([one], wish).within === 1 && cost(one) !== null);
				const beats = (a: Backbone, b: Backbone) =>
					(cost(a) ?? 0) <= (cost(b) ?? 0) &&
					a.run.top1 >= b.run.top1 &&
					((cost(a) ?? 0) < (cost(b) ?? 0) || a.run.top1 > b.run.top1);
				expect(new Set(best)).toEqual(
					new Set(rivals.filter((one) => !rivals.some((other) => beats(other, one)))),
				);
			}),
		);
	});

	test('the best comes first', () => {
		fc.assert(
			fc.property(manyBackbones, wishes, (all, wish) => {
				const figures = find(all, wish).best.map(({ run }) => run.top1);
				expect(figures).toEqual(figures.toSorted((a, b) => b - a));
			}),
		);
	});
});

test('nothing found is said in words', () => {
	expect(foundSentence(find([], defaultWish(devices)))).toBe('No released weights meet this.');
	expect(foundItems(find([], defaultWish(devices)), defaultWish(devices), (slug) => slug)).toEqual([]);
});

test('backbones are measured weights of the supervised league that code can load', () => {
	const all = backbones(lantern.entries);
	expect(all.length).toBeGreaterThan(0);
	for (const { slug, run } of all) {
		const entry = lantern.bySlug.get(slug);
		expect(entry?.league).toBe('supervised');
		expect(entry?.measured?.top1).toBe(run.top1);
	}
});
