import {
	count,
	evidenceNames,
	gmacs,
	kindNames,
	leagueNames,
	params,
	plural,
	protocolNames,
	tierNames,
} from './format.ts';
import type { Hidden } from './select.ts';
import { type ListKey, listKeys, type Range, type RangeKey, rangeKeys, type View } from './view.ts';

/*
 * A view in words.
 */

export interface ActiveFilter {
	/** "Parameters up to 30 M". */
	readonly label: string;
	/** The view without it. */
	readonly rest: View;
}

/** Names of values that only the data know. */
export type NameOf = (key: 'family' | 'org' | 'licence', slug: string) => string;

const rangeNames: Readonly<Record<RangeKey, string>> = {
	params: 'Parameters',
	top1: 'Top-1',
	top5: 'Top-5',
	gmacs: 'GMACs',
	res: 'Resolution',
};

const figure: Readonly<Record<RangeKey, (value: number) => string>> = {
	params: (value) => `${params(value)} M`,
	top1: (value) => `${value} %`,
	top5: (value) => `${value} %`,
	gmacs: (value) => gmacs(value),
	res: (value) => `${value} px`,
};

const fixedNames: Partial<Record<ListKey, Readonly<Record<string, string>>>> = {
	kind: kindNames,
	data: tierNames,
	protocol: protocolNames,
	evidence: evidenceNames,
};

/** What hides rows in a view, in the order of the address; the league is no filter. */
export function activeFilters(view: View, nameOf: NameOf): ActiveFilter[] {
	const found: ActiveFilter[] = [];
	if (view.q) found.push({ label: `“${view.q}”`, rest: { ...view, q: '' } });
	for (const key of rangeKeys) {
		const range = view[key];
		if (range) {
			found.push({
				label: `${rangeNames[key]} ${rangeText(range, figure[key])}`,
				rest: { ...view, [key]: null },
			});
		}
	}
	if (view.date) {
		const { from, to } = view.date;
		const label =
			from === to
				? `Dated ${from}`
				: from === null
					? `Until ${to}`
					: to === null
						? `Since ${from}`
						: `${from} to ${to}`;
		found.push({ label, rest: { ...view, date: null } });
	}
	for (const key of listKeys) {
		const values: readonly string[] = view[key];
		for (const value of values) {
			const name =
				key === 'family' || key === 'org' || key === 'licence'
					? nameOf(key, value)
					: fixedNames[key]?.[value];
			found.push({
				label: name ?? value,
				rest: { ...view, [key]: values.filter((other) => other !== value) },
			});
		}
	}
	if (view.open) found.push({ label: 'Open weights', rest: { ...view, open: false } });
	return found;
}

function rangeText({ min, max }: Range, write: (value: number) => string): string {
	if (min === null) return `up to ${write(max ?? 0)}`;
	if (max === null) return `from ${write(min)}`;
	return min === max ? write(min) : `${write(min)} to ${write(max)}`;
}

/** How many rows filters hide, and which of the first ten; empty when they hide none. */
export function hiddenSentence(
	{ count: hidden, ofTopTen, unstated }: Hidden,
	nameOf: (row: number) => string,
): string {
	if (hidden === 0) return '';
	const top =
		ofTopTen.length === 0
			? ''
			: ofTopTen.length === 10
				? ', all of the first ten among them'
				: `, ${ofTopTen.length} of the first ten among them: ${listed(ofTopTen.map(nameOf))}`;
	const gaps =
		unstated === 0
			? ''
			: ` ${count(unstated)} of the hidden ${unstated === 1 ? 'has' : 'have'} no figure that the range could be compared with.`;
	return `Filters hide ${plural(hidden, 'model')}${top}.${gaps}`;
}

/** "A, B and C". */
function listed(names: readonly string[]): string {
	return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');
}

/** "412 of 1,523 models". */
export function statusText(shown: number, total: number): string {
	return `${count(shown)} of ${plural(total, 'model')}`;
}

/** The caption of the table: what is ranked, and on what. */
export function captionText(view: Pick<View, 'league' | 'bench'>, benchmark: string): string {
	const { league } = view;
	const which =
		league === 'any' ? 'all leagues, each ranked by itself' : `${leagueNames[league].toLowerCase()} league`;
	return `ImageNet-1K, ${which}: ${measuredOn(view, benchmark)}`;
}

/** Where the figures of a view are from, given the name of its benchmark. */
export function measuredOn({ league, bench }: Pick<View, 'league' | 'bench'>, benchmark: string): string {
	return league === 'challenge' && bench === 'imagenet-val' ? 'the challenge’s test servers' : benchmark;
}
