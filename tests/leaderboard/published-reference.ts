import type { Range, View } from '../../src/leaderboard/view.ts';
import { slugify } from '../../src/records/slug.ts';

/*
 * What a view on each model's own benchmark shows, worked out from /api/v1/models.json as somebody else would do it.
 */

/** A model as the file has it, with the two things that views know beside it. */
export interface PublishedModel {
	readonly slug: string;
	readonly name: string;
	readonly family: string;
	readonly kind: string;
	readonly org: string | null;
	readonly date: string;
	readonly params: number | null;
	readonly gmacs: number | null;
	readonly resolution: number | null;
	readonly trainingData: string;
	readonly protocol: string;
	readonly league: string;
	readonly evidence: string;
	readonly benchmark: string;
	readonly top1: number | null;
	readonly top5: number | null;
	readonly rank: number | null;
	readonly rankInterval: readonly number[] | null;
	readonly checkpoints: readonly string[];
	readonly open: boolean;
	/** All that a search reads, in lower case and without marks. */
	readonly texts: readonly string[];
}

const folded = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase();

/** A model of the file, which a search finds by its own texts and by others that stand elsewhere. */
export function searchable(model: Omit<PublishedModel, 'texts'>, others: readonly string[]): PublishedModel {
	const { name, slug, family, checkpoints } = model;
	return { ...model, texts: [name, slug, family, ...checkpoints, ...others].map(folded) };
}

/** Filters of a view that choose among words, with what a model has there. */
export const wordFilters = {
	kind: (model: PublishedModel) => model.kind,
	data: (model: PublishedModel) => model.trainingData,
	protocol: (model: PublishedModel) => model.protocol,
	evidence: (model: PublishedModel) => model.evidence,
	family: (model: PublishedModel) => model.family,
	org: (model: PublishedModel) => model.org && slugify(model.org),
} as const;

const within = (value: number | null, range: Range | null): boolean =>
	!range ||
	(value !== null &&
		(range.min === null || value >= range.min) &&
		(range.max === null || value <= range.max));

function holds(model: PublishedModel, query: string): boolean {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	return words.every((word) => model.texts.some((text) => text.includes(word)));
}

function passes(model: PublishedModel, view: View): boolean {
	const { from = null, to = null } = view.date ?? {};
	return (
		(view.league === 'any' || model.league === view.league) &&
		holds(model, view.q) &&
		within(model.params, view.params) &&
		within(model.top1, view.top1) &&
		within(model.top5, view.top5) &&
		within(model.gmacs, view.gmacs) &&
		within(model.resolution, view.res) &&
		(from === null || model.date >= from) &&
		(to === null || model.date.slice(0, to.length) <= to) &&
		(Object.keys(wordFilters) as (keyof typeof wordFilters)[]).every((key) => {
			const chosen: readonly string[] = view[key];
			return chosen.length === 0 || chosen.includes(wordFilters[key](model) ?? '');
		}) &&
		(!view.open || model.open)
	);
}

const values: Readonly<Record<string, (model: PublishedModel) => number | string | null>> = {
	rank: ({ rank }) => rank,
	top1: ({ top1 }) => top1,
	top5: ({ top5 }) => top5,
	params: ({ params }) => params,
	gmacs: ({ gmacs }) => gmacs,
	res: ({ resolution }) => resolution,
	date: ({ date }) => date,
};

const { compare } = new Intl.Collator('en');

function byName(a: PublishedModel, b: PublishedModel): number {
	return compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1);
}

/** The models that a view shows, in its order. */
export function publishedView(models: readonly PublishedModel[], view: View): PublishedModel[] {
	const { key, descending } = view.sort;
	const value = values[key];
	return models
		.filter((model) => passes(model, view))
		.sort((a, b) => {
			if (!value) return descending ? byName(b, a) : byName(a, b);
			const [one, other] = [value(a), value(b)];
			if (one === other) return byName(a, b);
			if (one === null) return 1;
			if (other === null) return -1;
			return one < other === descending ? 1 : -1;
		});
}

const onServer = ({ benchmark }: PublishedModel): boolean => benchmark.startsWith('ilsvrc-');
const score = (model: PublishedModel): number | null => (onServer(model) ? model.top5 : model.top1);

/** Place of a model among those that are shown and ranked with it. */
export function rankAmong(model: PublishedModel, shown: readonly PublishedModel[]): number | null {
	const own = score(model);
	if (own === null) return null;
	const better = shown.filter(
		(other) =>
			other.league === model.league &&
			onServer(other) === onServer(model) &&
			(score(other) ?? Number.NEGATIVE_INFINITY) > own,
	);
	return 1 + better.length;
}
