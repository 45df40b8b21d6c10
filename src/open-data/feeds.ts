import { datedModel, type RecordKind, records } from '../leaderboard/dated-model.ts';
import type { Entry } from '../leaderboard/entry.ts';
import { costOf, facetSentence } from '../leaderboard/facet-sentence.ts';
import { type Facet, facetView } from '../leaderboard/facets.ts';
import { evidenceNames, params, percent, plural, tierNames } from '../leaderboard/format.ts';
import type { Ledger } from '../leaderboard/ledger.ts';
import type { Feed, FeedEntry, FeedLink } from './atom.ts';
import type { Address } from './documents.ts';
import type { Publisher } from './publisher.ts';

/** Under which the ids of entries were minted; it stays when the site moves. */
const authority = 'tag:imagenet-ledger.org,2026';

/** The most entries that a reader fetches at once, and the most models that one entry names. */
const longest = 100;
const mostNamed = 10;

/** `/feed.xml`: records as they fell, models as they came into the ledger, corrections. */
export function mainFeed(ledger: Ledger, site: Publisher): Feed {
	const entries = [
		...recordEntries(ledger, site.address),
		...modelEntries(ledger, site.address),
		...correctionEntries(ledger, site.address),
	];
	return {
		id: `${authority}:feed`,
		title: site.name,
		subtitle: 'New records, new models and corrections on ImageNet-1K',
		author: site.name,
		self: site.address('feed.xml'),
		page: site.address(''),
		since: ledger.updated,
		entries: entries.sort(newestFirst).slice(0, longest),
	};
}

/** `/best/<facet>/feed.xml`: the models on the frontier under a constraint, as they came to it. */
export function facetFeed(facet: Facet, ledger: Ledger, site: Publisher): Feed {
	const view = facetView(facet, ledger);
	const since = listedSince(ledger);
	const page = site.address(`best/${facet.slug}/`);
	return {
		id: `${authority}:best/${facet.slug}`,
		title: `${facet.title}: ${site.name}`,
		subtitle: facetSentence(view),
		author: site.name,
		self: site.address(`best/${facet.slug}/feed.xml`),
		page,
		since: ledger.updated,
		entries: view.frontier
			.map((contestant): FeedEntry => {
				const { entry, top1 } = contestant;
				const cost = costOf(contestant, facet.cost);
				return {
					id: `${authority}:best/${facet.slug}/${entry.slug}`,
					title: `${entry.name}: ${percent(top1)}${cost ? ` with ${cost}` : ''}`,
					link: site.address(`models/${entry.slug}/`),
					published: entry.date,
					updated: latest(since(entry.slug), entry.date),
					category: 'frontier',
					content: [`No measured ${facet.model} equals it at no higher cost.`, about(entry)],
				};
			})
			.sort(newestFirst),
	};
}

const kinds: Record<Exclude<RecordKind, 'all'>, string> = {
	claimed: 'Highest claim',
	measured: 'Highest measurement',
	none: 'Best without extra data',
};

function recordEntries(ledger: Ledger, address: Address): readonly FeedEntry[] {
	const since = listedSince(ledger);
	const models = ledger.entries.filter(({ league }) => league === 'supervised').map(datedModel);
	return (['claimed', 'measured', 'none'] as const).flatMap((kind) =>
		records(models, kind, 'top1').map(({ model, figure, date }): FeedEntry => {
			const entry = ledger.bySlug.get(model.slug);
			return {
				id: `${authority}:record/${kind}/${model.slug}/${date}`,
				title: `${kinds[kind]}: ${model.name}, ${percent(figure)}`,
				link: address(`models/${model.slug}/`),
				published: date,
				updated: latest(since(model.slug), date),
				category: 'record',
				content: entry ? [about(entry)] : [],
			};
		}),
	);
}

/** One entry for what came together: the models of a paper, or a family's checkpoints of one day. */
function modelEntries(ledger: Ledger, address: Address): readonly FeedEntry[] {
	const since = listedSince(ledger);
	const titles = new Map(ledger.records.papers.map(({ slug, title }) => [slug, title]));
	const own = new Map(
		ledger.records.papers.flatMap(({ slug, models }) => models.map((model) => [model.slug, slug] as const)),
	);
	const groups = Map.groupBy(ledger.entries, ({ slug, family }) => {
		const paper = own.get(slug);
		return `${paper ? `paper/${paper}` : `family/${family.slug}`}/${since(slug)}`;
	});
	return [...groups].map(([key, models]): FeedEntry => {
		const [first] = models;
		const paper = own.get(first?.slug ?? '');
		const listed = since(first?.slug ?? '');
		const published = models.reduce((newest, { date }) => latest(newest, date), '');
		return {
			id: `${authority}:models/${key}`,
			title: paper
				? `${titles.get(paper)}: ${plural(models.length, 'model')}`
				: `${first?.family.name}: ${plural(models.length, 'measured checkpoint')}`,
			link: address(paper ? `papers/${paper}/` : `families/${first?.family.slug}/`),
			published,
			updated: latest(listed, published),
			category: 'models',
			content: [
				models.slice(0, mostNamed).map(
					(entry): FeedLink => ({
						name: entry.name,
						link: address(`models/${entry.slug}/`),
						about: about(entry),
					}),
				),
				...(models.length > mostNamed ? [`And ${models.length - mostNamed} more.`] : []),
			],
		};
	});
}

function correctionEntries({ records: { corrections } }: Ledger, address: Address): readonly FeedEntry[] {
	return corrections.map(
		({ correction, model, where, says, is, locator, date }): FeedEntry => ({
			id: `${authority}:correction/${correction}`,
			title: `Correction: ${where}`,
			link: address(model ? `models/${model}/` : 'data/'),
			published: date,
			updated: date,
			category: 'correction',
			content: [`It says: ${says}`, `It is: ${is}${locator ? ` (${locator})` : ''}`],
		}),
	);
}

/** "88.86 % top-1, measured, 660 M parameters, web scale" */
function about(entry: Entry): string {
	return [
		entry.top1 === null ? null : `${percent(entry.top1)} top-1`,
		entry.top1 === null && entry.top5 !== null ? `${percent(entry.top5)} top-5` : null,
		evidenceNames[entry.evidence].toLowerCase(),
		entry.params === null ? null : `${params(entry.params)} M parameters`,
		`training data: ${tierNames[entry.tier]}`,
	]
		.filter((part) => part !== null)
		.join(', ');
}

/** The day on which a slug was first published; before the first edition, the day of the data. */
function listedSince({ records: { permalinks }, updated }: Ledger): (slug: string) => string {
	const days = new Map(permalinks.map(({ slug, since }) => [slug, since]));
	return (slug) => days.get(slug) ?? updated;
}

/** The later of two ISO dates, of which either may be a month. */
const latest = (a: string, b: string): string => (b > a ? b : a);

/** The newest first; of one day models last, for hundreds can come at once and hide what else is new. */
function newestFirst(a: FeedEntry, b: FeedEntry): number {
	return (
		compare(b.updated, a.updated) ||
		Number(a.category === 'models') - Number(b.category === 'models') ||
		compare(b.published, a.published) ||
		compare(a.id, b.id)
	);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
