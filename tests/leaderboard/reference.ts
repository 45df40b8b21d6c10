import type { Entry } from '../../src/leaderboard/entry.ts';
import { byName } from '../../src/leaderboard/ledger.ts';
import type { Range, View } from '../../src/leaderboard/view.ts';
import { slugify } from '../../src/records/slug.ts';

/*
 * What a view shows, written down as the contract says it and nothing else: no columns, no indices, no caches. The
 * engine and the page are compared with it.
 */

const plain = (text: string) =>
	text
		.normalize('NFKD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase();

/** The figures that a view shows of an entry. */
export function figuresOf(entry: Entry, view: View) {
	return entry.headline[view.bench === 'imagenet-val' ? entry.home : view.bench];
}

function inRange(value: number | null | undefined, range: Range | null): boolean {
	if (!range) return true;
	if (value === null || value === undefined) return false;
	return (range.min === null || value >= range.min) && (range.max === null || value <= range.max);
}

function contains(entry: Entry, query: string): boolean {
	const texts = [
		entry.name,
		entry.slug,
		entry.family.name,
		entry.family.slug,
		...entry.weights.flatMap(({ checkpoint, alsoKnownAs }) => [checkpoint, ...alsoKnownAs]),
		entry.paper?.title ?? '',
	].map(plain);
	return plain(query)
		.split(/\s+/)
		.filter(Boolean)
		.every((word) => texts.some((text) => text.includes(word)));
}

const among = (chosen: readonly string[], value: string | null) =>
	chosen.length === 0 || (value !== null && chosen.includes(value));

/** Whether the filters of a view let an entry through. */
export function matches(entry: Entry, view: View): boolean {
	const figures = figuresOf(entry, view);
	const { from = null, to = null } = view.date ?? {};
	return (
		(view.league === 'any' || entry.league === view.league) &&
		contains(entry, view.q) &&
		inRange(entry.params, view.params) &&
		inRange(figures?.top1, view.top1) &&
		inRange(figures?.top5, view.top5) &&
		inRange(entry.gmacs, view.gmacs) &&
		inRange(figures?.resolution, view.res) &&
		(from === null || entry.date >= from) &&
		(to === null || entry.date.slice(0, to.length) <= to) &&
		among(view.kind, entry.kind) &&
		among(view.data, entry.tier) &&
		among(view.protocol, entry.protocol) &&
		among(view.evidence, entry.evidence) &&
		among(view.family, entry.family.slug) &&
		among(view.org, entry.org && slugify(entry.org)) &&
		among(view.licence, slugify(entry.weights[0]?.licence ?? '') || null) &&
		(!view.open || entry.open)
	);
}

/** What orders and ranks entries that share a league: top-1, or top-5 on a challenge's server. */
function score(entry: Entry, view: View): number | null {
	const figures = figuresOf(entry, view);
	return (figures?.benchmark.startsWith('ilsvrc-') ? figures.top5 : figures?.top1) ?? null;
}

/** What an entry is ranked among. */
const group = (entry: Entry, view: View) =>
	`${entry.league} ${view.bench === 'imagenet-val' && entry.home.startsWith('ilsvrc-')}`;

/** Competition rank of an entry among others on the view's benchmark. */
export function rankAmong(entry: Entry, others: readonly Entry[], view: View): number | undefined {
	const own = score(entry, view);
	if (own === null) return undefined;
	const better = others.filter(
		(other) => group(other, view) === group(entry, view) && (score(other, view) ?? -1) > own,
	);
	return 1 + better.length;
}

/** The entries that a view shows, in its order. */
export function shown(entries: readonly Entry[], view: View): Entry[] {
	const { key, descending } = view.sort;
	const value = (entry: Entry): string | number | null | undefined => {
		if (key === 'name') return undefined;
		if (key === 'rank') return rankAmong(entry, entries, view);
		if (key === 'params' || key === 'gmacs') return entry[key];
		if (key === 'date') return entry.date;
		return figuresOf(entry, view)?.[key === 'res' ? 'resolution' : key];
	};
	return entries
		.filter((entry) => matches(entry, view))
		.sort((a, b) => {
			if (key === 'name') return descending ? byName(b, a) : byName(a, b);
			const [one, other] = [value(a) ?? null, value(b) ?? null];
			if (one === other) return byName(a, b);
			if (one === null) return 1;
			if (other === null) return -1;
			return (one < other ? -1 : 1) * (descending ? -1 : 1);
		});
}
