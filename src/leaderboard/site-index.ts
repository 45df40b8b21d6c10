import { checkpointSlug, fold, slugify } from '../records/slug.ts';

/** One kind of page, as a list that travels to the browser. */
export interface SiteGroup {
	/** "Models" */
	readonly title: string;
	/** What stands before each slug in the path: "models/". */
	readonly prefix: string;
	readonly items: readonly SiteItem[];
}

/**
 * Name; slug, left empty where the name gives it; what else finds it; what is shown beside it. Parts at the end that
 * would be empty are left out.
 */
export type SiteItem =
	| readonly [name: string]
	| readonly [name: string, slug: string]
	| readonly [name: string, slug: string, words: string]
	| readonly [name: string, slug: string, words: string, detail: string];

/** What is found: a page. */
export interface SitePage {
	readonly name: string;
	readonly path: string;
	readonly detail: string;
}

/** Packs a page for the index. */
export function siteItem(name: string, slug: string, words = '', detail = ''): SiteItem {
	const own = slugify(name) === slug ? '' : slug;
	if (detail) return [name, own, words, detail];
	if (words) return [name, own, words];
	return own ? [name, own] : [name];
}

/** Unpacks it again. */
export function sitePage({ prefix }: Pick<SiteGroup, 'prefix'>, item: SiteItem): SitePage {
	const [name, slug = '', , detail = ''] = item;
	return { name, path: `${prefix}${pathOf(slug || slugify(name))}`, detail };
}

/** A slug's own folder; a path that has its slash, or none at all, stays. */
const pathOf = (slug: string): string => (slug.endsWith('/') ? slug : `${slug}/`);

/** Pages of one kind that were found. */
export interface FoundGroup {
	readonly title: string;
	readonly pages: readonly SitePage[];
	/** How many match in all. */
	readonly count: number;
}

/** How many pages of one kind are named. */
const named = 7;

/**
 * The pages whose name or other words hold every word of a query, by kind. Within a kind those whose name begins with
 * the query come first, then those whose name holds it, then the rest, each in the order of the index.
 */
export function searchSite(groups: readonly SiteGroup[], query: string): FoundGroup[] {
	// Reference lists write "arXiv: 1512.03385" too, and people "arxiv 1512.03385".
	const whole = fold(query.trim()).replace(/\barxiv(?::\s+|\s+(?=\d{4}\.))/, 'arxiv:');
	const words = whole.split(/\s+/).filter(Boolean).map(waysToWrite);
	if (words.length === 0) return [];
	return groups.flatMap((group) => {
		const found = group.items.flatMap((item) => {
			const [name, slug = '', others = ''] = item;
			// Addresses are pasted too, and one that follows from the name is not in the index.
			const text = fold(`${name} ${slug || slugify(name)} ${others}`);
			const fits = words.every((ways) => ways.some((way) => text.includes(way)));
			return fits ? [{ item, place: placeIn(fold(name), whole) }] : [];
		});
		if (found.length === 0) return [];
		const pages = found
			.toSorted((a, b) => a.place - b.place)
			.slice(0, named)
			.map(({ item }) => sitePage(group, item));
		return [{ title: group.title, pages, count: found.length }];
	});
}

/**
 * A word as typed; of a checkpoint such as `hf_hub:timm/x` or `keras/x` also as the index and addresses have it. Of an
 * address at arXiv, or `arXiv:1512.03385v1`, the number by which the index knows the paper; of any other address also
 * the last name of its path, which is the model's on its own page, and the project's on GitHub.
 */
function waysToWrite(word: string): string[] {
	const [, arxiv] = /\barxiv(?:\.org\/\w+\/|:)(\d{4}\.\d{4,5})/.exec(word) ?? [];
	if (arxiv) return [arxiv];
	const [, last] = /^https?:\/\/[^?#]+\/([^/?#]+)/.exec(word) ?? [];
	const name = last ?? word.replace(/^(?:.*[:/])?timm\/(?=.)/, '');
	return /[^/]\/[^/]/.test(word) ? [word, name, checkpointSlug(name)] : [word];
}

/** 0 for the name itself, 1 where it begins with the words, 2 where it holds them, 3 where it does not. */
function placeIn(name: string, words: string): number {
	if (name === words) return 0;
	if (name.startsWith(words)) return 1;
	return name.includes(words) ? 2 : 3;
}

/**
 * Pages whose name, slug or one of whose other words is most like a text, the likest first; none where nothing is like
 * it. A model's other words are its checkpoints, whose own addresses it took over.
 */
export function likest(groups: readonly SiteGroup[], text: string, most: number): SitePage[] {
	const wanted = slugify(text);
	if (wanted === '') return [];
	const ownPairs = pairs(wanted);
	const likenessTo = (slug: string): number =>
		beginningCounts * sharedBeginning(wanted, slug) +
		(1 - beginningCounts) * sharedPairs(ownPairs, pairs(slug));
	return groups
		.flatMap((group) =>
			group.items.map((item) => {
				const [name, slug = '', words = ''] = item;
				const called = new Set([name, slug, ...words.split(' ')].map(slugify));
				return { group, item, likeness: Math.max(...[...called].map(likenessTo)) };
			}),
		)
		.filter(({ likeness }) => likeness >= leastLikeness)
		.sort((a, b) => b.likeness - a.likeness)
		.slice(0, most)
		.map(({ group, item }) => sitePage(group, item));
}

/** Below this two names have little more in common than that they are names. */
const leastLikeness = 0.4;

/** How much of a likeness is the beginning, which names a model where the end names its setting. */
const beginningCounts = 0.2;

/** Part of the longer text that both begin with. */
function sharedBeginning(a: string, b: string): number {
	let length = 0;
	while (length < a.length && a[length] === b[length]) length++;
	return length / Math.max(a.length, b.length);
}

/** Each two letters that stand beside each other, and how often. A slip moves few of them, wherever it happens. */
function pairs(slug: string): ReadonlyMap<string, number> {
	const letters = `-${slug}-`;
	const found = new Map<string, number>();
	for (let index = 0; index + 2 <= letters.length; index++) {
		const pair = letters.slice(index, index + 2);
		found.set(pair, (found.get(pair) ?? 0) + 1);
	}
	return found;
}

/** Part of their pairs that two texts share: 0 for none, 1 for all. */
function sharedPairs(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
	let shared = 0;
	for (const [pair, times] of a) shared += Math.min(times, b.get(pair) ?? 0);
	return (2 * shared) / (total(a) + total(b));
}

const total = (pairs: ReadonlyMap<string, number>): number =>
	[...pairs.values()].reduce((sum, times) => sum + times, 0);
