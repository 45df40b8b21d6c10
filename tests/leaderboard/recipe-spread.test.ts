import { expect, test } from 'vitest';
import type { Entry } from '../../src/leaderboard/entry.ts';
import { recipeSpreads } from '../../src/leaderboard/recipe-spread.ts';
import { lanternEntry } from './lantern.ts';

const base = lanternEntry('lantern-base-a1-in1k');
interface Made {
	readonly architecture?: string;
	readonly resolution?: number;
	readonly evaluator?: string;
	readonly tier?: Entry['tier'];
	readonly league?: Entry['league'];
}

function trained(slug: string, top1: number, made: Made = {}): Entry {
	const { architecture = 'timm/lamp', resolution = 224, evaluator = 'timm', tier = 'none', league } = made;
	const checkpoint = `timm/${slug}`;
	return {
		...base,
		slug,
		name: slug,
		tier,
		league: league ?? 'supervised',
		results: base.results
			.filter(({ evidence }) => evidence === 'measurement')
			.slice(0, 1)
			.map((result) => ({ ...result, top1, resolution, evaluator, checkpoint })),
		weights: [{ checkpoint, architecture, licence: null, url: null, alsoKnownAs: [] }],
	};
}

const spreads = (entries: readonly Entry[]) => recipeSpreads(entries, 'imagenet-val');

test('is the distance between the best and the worst weights of one architecture', () => {
	const [spread, ...others] = spreads([trained('a', 76), trained('b', 80.5), trained('c', 78)]);
	expect(others).toEqual([]);
	expect(spread).toMatchObject({
		architecture: 'timm/lamp',
		evaluator: 'timm',
		resolution: 224,
		points: 4.5,
	});
	expect(spread?.members.map(({ entry }) => entry.slug)).toEqual(['b', 'c', 'a']);
});

test('compares only what was measured at the resolution that most share', () => {
	const [spread] = spreads([trained('a', 76), trained('b', 77), trained('c', 90, { resolution: 288 })]);
	expect(spread).toMatchObject({ resolution: 224, points: 1 });
});

test.for<[string, Entry[]]>([
	['one set of weights', [trained('a', 76)]],
	['two architectures', [trained('a', 76), trained('b', 80, { architecture: 'timm/torch' })]],
	['other training data', [trained('a', 76), trained('b', 80, { tier: 'in21k' })]],
	['another league', [trained('a', 76), trained('b', 80, { league: 'probe' })]],
	['another evaluator', [trained('a', 76), trained('b', 80, { evaluator: 'keras' })]],
])('makes no spread of %s', ([, entries]) => {
	expect(spreads(entries)).toEqual([]);
});

test('takes the library with most weights where several carry an architecture', () => {
	const mine = (slug: string, top1: number) =>
		trained(slug, top1, { architecture: 'keras/lamp', evaluator: 'keras' });
	const found = spreads([trained('a', 70), trained('b', 80), mine('c', 75), mine('d', 76), mine('e', 77)]);
	expect(found).toMatchObject([{ architecture: 'keras/lamp', points: 2 }]);
});
