import type { Contender } from '../../src/leaderboard/contender.ts';
import type { Entry, Result } from '../../src/leaderboard/entry.ts';
import { byName, type Ledger } from '../../src/leaderboard/ledger.ts';

/*
 * What a model's page says of it, written down as the methodology says it and nothing else: by comparing each with
 * each. No sorted lists, no searches, no caches, no closed formula of the interval.
 */

/** Wilson's interval from its definition: the shares p that lie within z standard errors of the one observed. */
export function bounds(accuracy: number, images: number): { lower: number; upper: number } {
	const seen = accuracy / 100;
	const edge = (from: number, to: number) => {
		let [inside, outside] = [from, to];
		for (let step = 0; step < 50; step++) {
			const middle = (inside + outside) / 2;
			if (isWithin(seen, middle, images)) inside = middle;
			else outside = middle;
		}
		return 100 * inside;
	};
	return { lower: edge(seen, 0), upper: edge(seen, 1) };
}

/** Whether a share that was seen is no surprise where the true one is p. */
const isWithin = (seen: number, p: number, images: number): boolean =>
	Math.abs(seen - p) <= 1.959963984540054 * Math.sqrt((p * (1 - p)) / images);

/** An entry with the figure that ranks it. */
interface Placed {
	readonly entry: Entry;
	readonly accuracy: number;
	readonly lower: number;
	readonly upper: number;
}

type Book = Pick<Ledger, 'entries' | 'benchmarks'>;

/** Those who are ranked with each other; the challenge is one list over all years. */
export function placedLists({ entries, benchmarks }: Book): readonly (readonly Placed[])[] {
	const placed = entries.flatMap((entry) => {
		const home = benchmarks.get(entry.home);
		const figure = entry.headline[entry.home];
		const accuracy = home?.role === 'server' ? figure?.top5 : figure?.top1;
		return home && accuracy != null ? [{ entry, accuracy, ...bounds(accuracy, home.images) }] : [];
	});
	const list = ({ entry }: Placed) =>
		`${entry.league} ${benchmarks.get(entry.home)?.role === 'server' || entry.home}`;
	return [...Map.groupBy(placed, list).values()];
}

/** What an entry's page says of its place. */
export function placeAmong(own: Placed, list: readonly Placed[]) {
	return {
		rank: 1 + list.filter(({ accuracy }) => accuracy > own.accuracy).length,
		best: 1 + list.filter(({ lower }) => lower > own.upper).length,
		worst: list.length - list.filter(({ upper }) => upper < own.lower).length,
		of: list.length,
	};
}

/** Those of about as many parameters; undefined where its own are not known. */
export function ofItsSize(own: Placed, list: readonly Placed[]): readonly Placed[] | undefined {
	const { params } = own.entry;
	return params === null
		? undefined
		: list.filter(
				({ entry }) =>
					entry.params !== null && entry.params >= params * 0.75 && entry.params <= params * 1.25,
			);
}

/** Those of a list that nobody of as few parameters or fewer beats. */
export function frontierOf(list: readonly Placed[]): readonly Placed[] {
	return list.filter((one) =>
		list.every(
			(other) =>
				params(one) < Number.POSITIVE_INFINITY &&
				!(params(other) < params(one) && other.accuracy >= one.accuracy) &&
				!(params(other) === params(one) && other.accuracy > one.accuracy),
		),
	);
}

const params = ({ entry }: Placed): number => entry.params ?? Number.POSITIVE_INFINITY;

/** The slugs that an entry's page names as its neighbours. */
export function neighboursAmong(own: Placed, list: readonly Placed[], frontier: readonly Placed[]) {
	const others = list.filter(({ entry }) => entry.slug !== own.entry.slug);
	const first = (some: readonly Placed[], by: (placed: Placed) => number, then = by) =>
		some
			.toSorted((a, b) => by(a) - by(b) || then(a) - then(b) || byName(a.entry, b.entry))
			.map(({ entry }) => entry.slug)
			.slice(0, 4);
	const bestFirst = ({ accuracy }: Placed) => -accuracy;
	const sized = own.entry.params === null ? [] : others;
	return {
		tied: first(
			others.filter(({ lower, upper }) => lower <= own.upper && upper >= own.lower),
			({ accuracy }) => Math.abs(accuracy - own.accuracy),
		),
		smaller: first(
			sized.filter((other) => params(other) < params(own) && other.accuracy >= own.accuracy),
			params,
			bestFirst,
		),
		better: first(
			(ofItsSize(own, list) ?? []).filter(({ lower }) => lower > own.upper),
			bestFirst,
		),
		next:
			first(
				own.entry.params === null
					? []
					: frontier.filter((other) => params(other) >= params(own) && other.accuracy > own.accuracy),
				params,
				bestFirst,
			)[0] ?? null,
	};
}

const several: readonly Result['inference'][] = [
	'multi-crop',
	'ensemble',
	'ensemble-multi-crop',
	'prompt-ensemble',
];

/** Which figures of a claim and its measurement are held against each other, and what is said; null where none can be. */
export function judgement(entry: Pick<Entry, 'results' | 'headline'>, benchmark: string, images: number) {
	const figures = entry.results.filter((result) => result.benchmark === benchmark);
	const pairs = figures.flatMap((claim) =>
		figures.flatMap((measurement) =>
			claim.evidence === 'claim' &&
			measurement.evidence === 'measurement' &&
			claim.top1 !== null &&
			measurement.top1 !== null &&
			claim.resolution !== null &&
			claim.resolution === measurement.resolution &&
			!several.includes(claim.inference)
				? [{ claim, measurement, claimed: claim.top1, measured: measurement.top1 }]
				: [],
		),
	);
	const highest = Math.max(...pairs.map(({ claimed }) => claimed));
	const best = pairs.filter(({ claimed }) => claimed === highest);
	const foremost = best.filter(
		({ measurement }) => measurement.evaluator === entry.headline[benchmark]?.evaluator,
	);
	const [pair] = foremost.length > 0 ? foremost : best;
	if (!pair) return null;
	const { claimed, measured } = pair;
	const decimals = Math.max(1, /\.(\d+)$/.exec(String(claimed))?.[1]?.length ?? 0);
	// In millionths of a percent, so that nothing is lost where a figure lies on the very edge.
	const apart = Math.abs(Math.round(measured * 1e6) - Math.round(claimed * 1e6));
	return {
		claimed,
		measured,
		difference: (Math.sign(measured - claimed) * apart) / 1e6,
		images: Math.round((apart * images) / 1e8),
		kind:
			2 * apart <= 10 ** (6 - decimals)
				? 'rounds'
				: isWithin(claimed / 100, measured / 100, images)
					? 'within'
					: 'beyond',
	};
}

/** Under which conditions a model has its headline figure. */
export interface Setting {
	readonly benchmark: string;
	readonly league: Contender['league'];
	readonly tier: Contender['trainingData'];
	readonly sets: readonly string[];
	readonly protocol: Contender['protocol'];
	readonly resolution: number | null;
	/** Who measured it; "others" for a claim that only others quote. */
	readonly by: string | null;
	readonly inference: Result['inference'];
	readonly inferenceNote: string | null;
}

const conditions: readonly ((setting: Setting) => unknown)[] = [
	({ benchmark }) => benchmark,
	({ league }) => league,
	({ tier }) => tier,
	({ sets }) => [...new Set(sets)].sort().join(),
	({ protocol }) => protocol,
	({ resolution }) => resolution,
	({ by }) => by,
	({ inference, inferenceNote }) =>
		several.includes(inference) ? (inferenceNote ?? inference) : 'one model, one view',
];

/** Whether models may be held against each other: as little as the two that differ most. */
export function comparability(settings: readonly Setting[]): 'comparable' | 'differs' | 'incomparable' {
	const pairs = settings.flatMap((one, index) =>
		settings.slice(index + 1).map((other) => ({
			unlike: conditions.map((condition) => condition(one) !== condition(other)),
			unknown: one.tier === 'unknown' || other.tier === 'unknown',
		})),
	);
	if (pairs.some(({ unlike, unknown }) => unknown || unlike[0] || unlike[1] || unlike[2]))
		return 'incomparable';
	return pairs.some(({ unlike }) => unlike.includes(true)) ? 'differs' : 'comparable';
}
