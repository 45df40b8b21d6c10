import type { Columns, NumberColumn, WordColumn } from './columns.ts';
import {
	accuracy,
	align,
	count,
	evidenceNames,
	gmacs,
	kindNames,
	leagueNames,
	params,
	points,
	protocolNames,
	interval as rangeText,
	secondHandName,
	tierNames,
} from './format.ts';
import { wilson } from './interval.ts';
import type { Selection } from './select.ts';
import {
	type Bench,
	type ColumnKey,
	columnKeys,
	evidences,
	kinds,
	leagues,
	protocols,
	type SortKey,
	tiers,
} from './view.ts';

/*
 * What a row of the table says. The server writes it into the first rows, the browser into all others; the markup
 * around it stands once, in LeaderboardRow.astro.
 */

/** Places in a row's markup that hold text. */
export const slots = [
	'rank',
	/** Rank in the league, where the view is filtered and `rank` therefore another. */
	'league',
	/** The ranks that the 95 % interval allows, where there are several. */
	'range',
	'name',
	/** Family and organisation, before them the league where leagues are mixed. */
	'about',
	/** The claim beside a measured headline, with the difference where both are of one resolution. */
	'beside',
	...columnKeys,
] as const;
export type Slot = (typeof slots)[number];

export interface RowText extends Readonly<Record<Slot, string>> {
	readonly slug: string;
	/** Ends of the 95 % interval along the scale of the column, in percent of its width; empty without a figure. */
	readonly lower: string;
	readonly upper: string;
	/** Values that colours and shapes stand for. */
	readonly tier: string;
	readonly proof: string;
}

/** What stands where there is nothing. */
export const blank = '–';

/** Writes the rows of a selection. */
export function rowWriter(columns: Columns, selection: Selection): (row: number) => RowText {
	const { view, figures, rows, total, standing, rankInView } = selection;
	const filtered = rows.length < total;
	const mixed = view.league === 'any';
	const stated = view.cols.includes('interval');
	const number = (column: NumberColumn, row: number): number | undefined => {
		const value = column.values[row] ?? -1;
		return value < 0 ? undefined : value / column.scale;
	};
	const written = (column: NumberColumn, row: number, write: (value: number) => string): string => {
		const value = number(column, row);
		return value === undefined ? blank : write(value);
	};
	const word = ({ values, names }: WordColumn, row: number): string => names[values[row] ?? -1] ?? '';
	const named = <T extends string>(
		values: readonly T[],
		codes: Uint8Array,
		row: number,
		names: Record<T, string>,
	) => {
		const value = values[codes[row] ?? -1];
		return value === undefined ? blank : names[value];
	};
	const claimedText = (row: number, top1: number | undefined, claim: number | undefined): string => {
		const own = evidences[columns.evidence[row] ?? -1] === 'claimed' ? top1 : claim;
		return own === undefined ? blank : align(accuracy(own), 2);
	};
	// The mark is that of the headline on the row's own benchmark.
	const secondHand = (row: number) => view.bench === 'imagenet-val' && columns.secondHand[row] === 1;
	return (row) => {
		const place = standing(row);
		const top1 = number(figures.top1, row);
		const claim = view.bench === 'imagenet-val' ? number(columns.claimedTop1, row) : undefined;
		const difference = number(columns.difference, row);
		const images =
			view.bench === 'imagenet-val'
				? columns.homes[columns.home[row] ?? -1]?.images
				: columns.images[view.bench];
		const interval = top1 === undefined ? undefined : wilson(top1, images ?? 0);
		return {
			slug: columns.slug(row),
			rank: place ? count(rankInView(row) ?? place.rank) : blank,
			league: place && filtered ? `#${count(place.rank)}` : '',
			range: place && place.best < place.worst ? `${count(place.best)}–${count(place.worst)}` : '',
			name: columns.name[row] ?? '',
			about: [
				mixed && named(leagues, columns.league, row, leagueNames),
				word(columns.family, row),
				word(columns.org, row),
			]
				.filter(Boolean)
				.join(' · '),
			top1: top1 === undefined ? blank : align(accuracy(top1), 2),
			beside: claim === undefined ? '' : besideText(claim, top1, difference),
			lower: interval ? onScale(interval.lower, view.bench) : '',
			upper: interval ? onScale(interval.upper, view.bench) : '',
			top5: written(figures.top5, row, (value) => align(accuracy(value), 2)),
			params: written(columns.params, row, (value) => align(params(value), 2)),
			gmacs: written(columns.gmacs, row, (value) => align(gmacs(value), 2)),
			res: written(figures.res, row, String),
			data: named(tiers, columns.tier, row, tierNames),
			date: written(columns.date, row, isoDate),
			evidence: secondHand(row) ? secondHandName : named(evidences, columns.evidence, row, evidenceNames),
			claimed: claimedText(row, top1, claim),
			interval: stated && interval ? rangeText(interval) : blank,
			kind: named(kinds, columns.kind, row, kindNames),
			protocol: named(protocols, columns.protocol, row, protocolNames),
			family: word(columns.family, row) || blank,
			org: word(columns.org, row) || blank,
			licence: word(columns.licence, row) || blank,
			tier: tiers[columns.tier[row] ?? -1] ?? '',
			proof: secondHand(row) ? 'second-hand' : (evidences[columns.evidence[row] ?? -1] ?? ''),
		};
	};
}

/**
 * A claim, and what the measurement differs by; not where it was measured at another resolution than it has its best
 * figure at: beside that one the difference would look like an error.
 */
function besideText(claim: number, top1: number | undefined, difference: number | undefined): string {
	const by = difference === undefined ? undefined : difference - 100;
	const follows = by !== undefined && top1 !== undefined && Math.abs(top1 - claim - by) < 0.01;
	return follows ? `${accuracy(claim)} (${points(by)})` : accuracy(claim);
}

/** 20220504 -> "2022-05-04", 20220500 -> "2022-05". */
export function isoDate(day: number): string {
	const text = String(day);
	return [text.slice(0, 4), text.slice(4, 6), text.slice(6)].filter((part) => part !== '00').join('-');
}

/** The accuracy at the left end of the column's scale; 100 is at its right. */
const scaleFrom: Record<Bench, number> = {
	'imagenet-val': 50,
	'imagenet-real': 50,
	'imagenet-v2': 50,
	'imagenet-a': 0,
	'imagenet-r': 0,
	'imagenet-sketch': 0,
};

function onScale(accuracy: number, bench: Bench): string {
	const from = scaleFrom[bench];
	return `${Math.max(0, ((accuracy - from) / (100 - from)) * 100).toFixed(1)}%`;
}

interface Head {
	readonly label: string;
	/** Shown after the label. */
	readonly unit?: string;
	/** What the column holds, in a sentence. */
	readonly about: string;
	/** How the column sorts, and which way first. */
	readonly sort?: { readonly key: SortKey; readonly descending: boolean };
}

/** The heads of the table's columns. */
export const heads: Readonly<Record<'rank' | 'model' | ColumnKey, Head>> = {
	rank: {
		label: 'Rank',
		about:
			'Place in the view, with #: in the league. Below: the ranks that the 95 % interval allows. Rows joined at the left cannot be told apart from the one under the pointer.',
		sort: { key: 'rank', descending: false },
	},
	model: {
		label: 'Model',
		about: 'Name, family and organisation.',
		sort: { key: 'name', descending: false },
	},
	top1: {
		label: 'Top-1',
		unit: '%',
		about: 'Images whose first guess is right. The mark below spans the 95 % interval.',
		sort: { key: 'top1', descending: true },
	},
	top5: {
		label: 'Top-5',
		unit: '%',
		about: 'Images with the right label among five guesses.',
		sort: { key: 'top5', descending: true },
	},
	params: {
		label: 'Params',
		unit: 'M',
		about: 'Millions of parameters of what classifies.',
		sort: { key: 'params', descending: false },
	},
	gmacs: {
		label: 'GMACs',
		about: 'Billions of multiply-adds for one image.',
		sort: { key: 'gmacs', descending: false },
	},
	res: {
		label: 'Resolution',
		unit: 'px',
		about: 'Side of the image at evaluation.',
		sort: { key: 'res', descending: false },
	},
	data: {
		label: 'Training data',
		about: 'The largest set seen, those of teachers and base weights included.',
	},
	date: {
		label: 'Date',
		about: 'Of the earliest result: the first version that prints the claim, or the first listing.',
		sort: { key: 'date', descending: true },
	},
	evidence: {
		label: 'Evidence',
		about: 'Filled: measured by others. Open: claimed by the authors. Half: both.',
	},
	claimed: { label: 'Claimed', unit: '%', about: 'Top-1 as the authors state it.' },
	interval: {
		label: 'Interval',
		unit: '95 %',
		about: 'Where top-1 would lie on other images of the same kind.',
	},
	kind: { label: 'Architecture', about: 'What the network is made of.' },
	protocol: { label: 'Protocol', about: 'How the network came to classify.' },
	family: { label: 'Family', about: 'Architectures that share a design.' },
	org: { label: 'Organisation', about: 'The first that the paper or the checkpoint names.' },
	licence: { label: 'Licence', about: 'Licence of the released weights.' },
};
