import type { Kind, Tier } from '../records/fields.ts';
import type { Entry } from './entry.ts';
import { millisecondsAnImage } from './format.ts';
import { frontier } from './frontier.ts';
import { isRecordable } from './leagues.ts';
import { validation } from './ledger.ts';
import { useOf } from './licence.ts';
import { type Run, snippetOf } from './loading.ts';
import { kinds, readBound } from './view.ts';

/*
 * The backbone finder: released weights within a budget, and of these the ones that no other beats. What a visitor
 * asks for lives in the address, in the leaderboard's words where both have them.
 */

/** Released weights that a line of code loads, as somebody measured them. */
export interface Backbone {
	readonly slug: string;
	readonly name: string;
	readonly kind: Kind;
	readonly tier: Tier;
	readonly licence: string | null;
	readonly params: number | null;
	readonly gmacs: number | null;
	/** Milliseconds an image by table of speeds. */
	readonly ms: Readonly<Partial<Record<string, number>>>;
	readonly checkpoint: string;
	readonly run: Run & { readonly top1: number };
}

export const costs = ['params', 'gmacs', 'ms'] as const;
export type Cost = (typeof costs)[number];

export const dataChoices = ['any', 'in21k', 'none'] as const;
export const useChoices = ['any', 'commercial'] as const;

export interface Wish {
	/** Most millions of parameters; null for no limit. */
	readonly params: number | null;
	/** Most billions of multiply-adds. */
	readonly gmacs: number | null;
	/** Most milliseconds an image on `device`. */
	readonly ms: number | null;
	/** A table of speeds. */
	readonly device: string;
	/** The largest training data allowed; `any` sets no limit. */
	readonly data: (typeof dataChoices)[number];
	readonly use: (typeof useChoices)[number];
	readonly kind: Kind | 'any';
	/** What accuracy is weighed against. */
	readonly by: Cost;
}

/** The backbones among entries of the supervised league, in their order. */
export function backbones(entries: readonly Entry[]): Backbone[] {
	return entries.flatMap((entry): Backbone[] => {
		const run = entry.headline[validation];
		const checkpoint = run?.checkpoint;
		if (!isRecordable(entry) || !checkpoint || run.top1 === null) return [];
		const { resolution, crop, interpolation, top1 } = run;
		const used = { resolution, crop, interpolation, top1 };
		if (!snippetOf(checkpoint, used)) return [];
		const { slug, name, kind, tier, params, gmacs, weights } = entry;
		return [
			{
				slug,
				name,
				kind,
				tier,
				licence: weights[0]?.licence ?? null,
				params,
				gmacs,
				ms: Object.fromEntries(
					entry.speed.map(({ source, imagesPerSecond }) => [source, millisecondsAnImage(imagesPerSecond)]),
				),
				checkpoint,
				run: used,
			},
		];
	});
}

const tiersWithin: Record<Wish['data'], ReadonlySet<Tier>> = {
	any: new Set(['none', 'in21k', 'web', 'unknown']),
	in21k: new Set(['none', 'in21k']),
	none: new Set(['none']),
};

/** What a backbone costs by a measure; null where nobody says. */
export function costOf({ params, gmacs, ms }: Backbone, cost: Cost, device: string): number | null {
	return { params, gmacs, ms: ms[device] ?? null }[cost];
}

export interface Found {
	/** How many meet the wish. */
	readonly within: number;
	/** Those that none of equal or lower cost equals, best first. */
	readonly best: readonly Backbone[];
}

/** The backbones that meet a wish, and their frontier. A cost that nobody states meets no limit. */
export function find(all: readonly Backbone[], wish: Wish): Found {
	const within = all.filter(
		(backbone) =>
			costs.every((cost) => {
				const limit = wish[cost];
				const value = costOf(backbone, cost, wish.device);
				return limit === null || (value !== null && value <= limit);
			}) &&
			tiersWithin[wish.data].has(backbone.tier) &&
			(wish.use === 'any' || useOf(backbone.licence) === 'any') &&
			(wish.kind === 'any' || backbone.kind === wish.kind),
	);
	const best = frontier(
		within.flatMap((backbone) => {
			const cost = costOf(backbone, wish.by, wish.device);
			return cost === null ? [] : [{ cost, gain: backbone.run.top1, backbone }];
		}),
	);
	return { within: within.length, best: best.map(({ backbone }) => backbone).reverse() };
}

export function defaultWish(devices: readonly string[]): Wish {
	return {
		params: null,
		gmacs: null,
		ms: null,
		device: devices[0] ?? '',
		data: 'any',
		use: 'any',
		kind: 'any',
		by: 'params',
	};
}

export interface ParsedWish {
	readonly wish: Wish;
	/** What was not understood, as it stands in the address: `params=..-3`. */
	readonly ignored: readonly string[];
}

/** Reads a wish from an address; what is not understood keeps its default and is named. */
export function parseWish(query: URLSearchParams, devices: readonly string[]): ParsedWish {
	const otherwise = defaultWish(devices);
	const ignored: string[] = [];
	const read = <T>(key: keyof Wish, standard: T, reading: (text: string) => T | undefined): T => {
		const text = query.get(key);
		if (text === null) return standard;
		const value = reading(text);
		if (value === undefined) ignored.push(`${key}=${text}`);
		return value ?? standard;
	};
	const limit = (key: Cost) =>
		read<number | null>(
			key,
			null,
			(text) => (text.startsWith('..') && readBound(text.slice(2))) || undefined,
		);
	const one = <T extends string>(key: keyof Wish, values: readonly T[], standard: T) =>
		read(key, standard, (text) => values.find((value) => value === text));
	const wish: Wish = {
		params: limit('params'),
		gmacs: limit('gmacs'),
		ms: limit('ms'),
		device: one('device', devices, otherwise.device),
		data: one('data', dataChoices, otherwise.data),
		use: one('use', useChoices, otherwise.use),
		kind: one('kind', ['any', ...kinds], otherwise.kind),
		by: one('by', costs, otherwise.by),
	};
	return { wish, ignored };
}

/** The address of a wish, without what is the default. */
export function formatWish(wish: Wish, devices: readonly string[]): string {
	const standard = defaultWish(devices);
	const query = new URLSearchParams();
	for (const cost of costs) {
		const limit = wish[cost];
		if (limit !== null) query.set(cost, `..${limit}`);
	}
	for (const key of ['device', 'data', 'use', 'kind', 'by'] as const) {
		if (wish[key] !== standard[key]) query.set(key, wish[key]);
	}
	return query.toString();
}
