import { benchmarkViews, foremost } from '../leaderboard/benchmarks.ts';
import type { Entry } from '../leaderboard/entry.ts';
import { costOf } from '../leaderboard/facet-sentence.ts';
import { facets, facetView } from '../leaderboard/facets.ts';
import { familyViews } from '../leaderboard/families.ts';
import {
	accuracy,
	count,
	date,
	gmacs,
	interval,
	kindNames,
	leagueNames,
	margin,
	params,
	plural,
	points,
	tierNames,
} from '../leaderboard/format.ts';
import { wilson } from '../leaderboard/interval.ts';
import { bestSupervised, isRecordable, leagueRules } from '../leaderboard/leagues.ts';
import type { Ledger } from '../leaderboard/ledger.ts';
import { notableOrganisations } from '../leaderboard/organisations.ts';
import { median, paperViews } from '../leaderboard/papers.ts';
import { architectureName } from '../leaderboard/recipe-spread.ts';
import { recordsAtAGlance } from '../leaderboard/records-at-a-glance.ts';
import { leagues } from '../leaderboard/view.ts';
import type { Card, CardFigure } from './card.ts';
import { stripOf } from './strip.ts';

/** Pages that stand for a part of the site, with what their preview says of them. */
const sections = [
	{ path: '', title: 'Every ImageNet-1K result with its receipt' },
	{ path: 'explore/', title: 'Accuracy against parameters, compute, speed and time' },
	{ path: 'history/', title: 'How accuracy on ImageNet moved' },
	{ path: 'compare/', title: 'Models side by side' },
	{ path: 'best/', title: 'The best ImageNet models within a budget' },
	{ path: 'methodology/', title: 'What is ranked, and how sure it is' },
	{ path: 'data/', title: 'The data, and how good they are' },
	{ path: 'papers/', title: 'What papers claim, beside what was measured' },
	{ path: 'families/', title: 'Families of architectures' },
	{ path: 'organisations/', title: 'Organisations of note' },
	{ path: 'benchmarks/', title: 'Test sets, each with a list of its own' },
	{ path: 'leagues/', title: 'What is ranked together' },
] as const;

/** The preview of every page that has one. */
export function previewCards(ledger: Ledger): Card[] {
	const strip = stripOf(ledger.entries);
	return [
		...sectionCards(ledger),
		...ledger.entries.map((entry) => modelCard(entry, ledger, strip)),
		...paperCards(ledger, strip),
		...facetCards(ledger, strip),
		...familyCards(ledger, strip),
		...organisationCards(ledger, strip),
		...benchmarkCards(ledger),
		...leagueCards(ledger),
	];
}

type StripMaker = ReturnType<typeof stripOf>;

const none = '–';
const joined = (...parts: readonly (string | null | false | undefined)[]): string =>
	parts.filter(Boolean).join(' · ');

function sectionCards({ entries, records }: Ledger): Card[] {
	const held = recordsAtAGlance(entries);
	const subtitle = `${plural(entries.length, 'model')}, ${plural(records.papers.length, 'paper')}, each figure with its source`;
	return sections.map(({ path, title }) => ({
		path,
		kind: 'ImageNet-1K leaderboard',
		title,
		subtitle,
		figures: held.map(({ short, entry, top1, evidence }) => ({
			label: short,
			figure: accuracy(top1),
			unit: '%',
			evidence,
			under: entry.name,
		})),
		strip: null,
	}));
}

function modelCard(entry: Entry, { benchmarks }: Ledger, strip: StripMaker): Card {
	const home = benchmarks.get(entry.home);
	const standing = entry.standing[entry.home];
	const server = home?.role === 'server';
	const main = server ? entry.top5 : entry.top1;
	return {
		path: `models/${entry.slug}/`,
		kind: `${leagueNames[entry.league]} league`,
		title: entry.name,
		subtitle: joined(entry.family.name, entry.org, tierNames[entry.tier], date(entry.date)),
		figures: [
			{
				label: joined(
					server ? 'Top-5' : 'Top-1',
					server ? home.name : null,
					entry.measured ? 'measured' : entry.secondHand ? 'second-hand' : 'claimed',
				),
				figure: main === null ? none : accuracy(main),
				unit: '%',
				evidence: entry.evidence,
				...(main !== null && home ? { under: `95 % interval ${interval(wilson(main, home.images))}` } : {}),
			},
			...(server
				? []
				: [
						{
							label: 'Top-5',
							figure: entry.top5 === null ? none : accuracy(entry.top5),
							...(entry.top5 === null ? { under: 'not printed' } : { unit: '%', under: 'same run' }),
						},
					]),
			{
				label: 'Rank',
				figure: standing ? count(standing.rank) : none,
				...(standing
					? { under: `${count(standing.best)}–${count(standing.worst)} of ${count(standing.of)}` }
					: {}),
			},
			{
				label: 'Parameters',
				figure: entry.params === null ? none : params(entry.params),
				...(entry.params === null ? {} : { unit: 'M' }),
				under: entry.gmacs === null ? 'GMACs not stated' : `${gmacs(entry.gmacs)} GMACs`,
			},
		],
		strip: strip([entry], entry.league),
	};
}

/** The highest measurement and the highest claim among some models. */
function bests(entries: readonly Entry[]): [measured: CardFigure, claimed: CardFigure] {
	const highest = (of: (entry: Entry) => number | null | undefined) =>
		entries
			.flatMap((entry) => {
				const top1 = of(entry);
				return top1 == null ? [] : [{ entry, top1 }];
			})
			.sort((a, b) => b.top1 - a.top1)[0];
	const measured = highest((entry) => entry.measured?.top1);
	const claimed = highest((entry) => entry.claimed?.top1);
	return [
		{
			label: 'Highest measured',
			figure: measured ? accuracy(measured.top1) : none,
			evidence: 'measured',
			...(measured ? { unit: '%', under: measured.entry.name } : { under: 'none measured' }),
		},
		{
			label: 'Highest claimed',
			figure: claimed ? accuracy(claimed.top1) : none,
			evidence: 'claimed',
			...(claimed ? { unit: '%', under: claimed.entry.name } : { under: 'none claimed' }),
		},
	];
}

/** What a paper claims comes first; where it claims no top-1, its highest top-5 does. */
function paperFigures(models: readonly Entry[]): CardFigure[] {
	const [measured, claimed] = bests(models);
	if (models.some((entry) => entry.claimed?.top1 != null)) return [claimed, measured];
	const [fifth] = models
		.flatMap((entry) => (entry.claimed?.top5 == null ? [] : [{ entry, top5: entry.claimed.top5 }]))
		.sort((a, b) => b.top5 - a.top5);
	return fifth
		? [
				{
					label: 'Highest claimed, top-5',
					figure: accuracy(fifth.top5),
					unit: '%',
					evidence: 'claimed',
					under: fifth.entry.name,
				},
				measured,
			]
		: [claimed, measured];
}

function paperCards(ledger: Ledger, strip: StripMaker): Card[] {
	return paperViews(ledger).map(({ paper, models, comparisons }) => {
		const differences = comparisons.map(({ verdict }) => verdict.difference);
		return {
			path: `papers/${paper.slug}/`,
			kind: 'Paper',
			title: paper.title,
			subtitle: joined(paper.authors, paper.venue, date(paper.published)),
			figures: [
				...paperFigures(models),
				{
					label: 'Measured − claimed',
					figure: differences.length > 0 ? points(median(differences)) : none,
					under: differences.length > 0 ? `median of ${count(differences.length)}` : 'nothing to compare',
				},
				{ label: 'Models', figure: count(models.length), under: 'with a claim' },
			],
			strip: strip(models),
		};
	});
}

function facetCards(ledger: Ledger, strip: StripMaker): Card[] {
	return facets.map((facet) => {
		const { contestants, bestMeasured, higherClaim, frontier, tiedWithBest } = facetView(facet, ledger);
		return {
			path: `best/${facet.slug}/`,
			kind: 'Best of the supervised league',
			title: facet.title,
			subtitle: bestMeasured
				? joined(bestMeasured.entry.name, costOf(bestMeasured, facet.cost))
				: 'Nothing measured yet',
			figures: [
				{
					label: 'Best measured',
					figure: bestMeasured ? accuracy(bestMeasured.top1) : none,
					unit: '%',
					evidence: 'measured',
					under: `${plural(tiedWithBest, 'other')} not to be told apart`,
				},
				{
					label: 'Higher claim',
					figure: higherClaim ? accuracy(higherClaim.top1) : none,
					evidence: 'claimed',
					...(higherClaim ? { unit: '%', under: higherClaim.entry.name } : { under: 'there is none' }),
				},
				{ label: 'On the frontier', figure: count(frontier.length), under: 'measured models' },
				{ label: 'Models', figure: count(contestants.length), under: 'meet the limit' },
			],
			strip: strip(frontier.map(({ entry }) => entry)),
		};
	});
}

function familyCards(ledger: Ledger, strip: StripMaker): Card[] {
	return familyViews(ledger).map(({ family, entries, spreads }) => {
		const [widest] = spreads;
		return {
			path: `families/${family.family}/`,
			kind: 'Family',
			title: family.name,
			subtitle: joined(kindNames[family.kind], family.paper, family.published && date(family.published)),
			figures: [
				...bests(entries.filter(isRecordable)),
				{
					label: 'Training alone',
					figure: widest ? widest.points.toFixed(2) : none,
					...(widest ? { unit: 'pts', under: `moves ${architectureName(widest.architecture)}` } : {}),
				},
				{ label: 'Models', figure: count(entries.length), under: 'claims and weights' },
			],
			strip: strip(entries),
		};
	});
}

function organisationCards(ledger: Ledger, strip: StripMaker): Card[] {
	return notableOrganisations(ledger).map(({ slug, name, papers, entries }) => ({
		path: `organisations/${slug}/`,
		kind: 'Organisation',
		title: name,
		subtitle: joined(plural(entries.length, 'model'), papers.length > 0 && plural(papers.length, 'paper')),
		figures: [
			...bests(entries.filter(isRecordable)),
			{ label: 'Models', figure: count(entries.length), under: 'claims and weights' },
			{ label: 'Papers', figure: count(papers.length), under: 'with a figure here' },
		],
		strip: strip(entries),
	}));
}

function benchmarkCards(ledger: Ledger): Card[] {
	return benchmarkViews(ledger).map(({ benchmark, lists, relation }) => {
		const server = benchmark.role === 'server';
		const best = foremost(lists[0]?.models ?? []);
		const figure = server ? best?.result.top5 : best?.result.top1;
		return {
			path: `benchmarks/${benchmark.benchmark}/`,
			kind: 'Benchmark',
			title: benchmark.name,
			subtitle: benchmark.about,
			figures: [
				{
					label: server ? 'Highest top-5' : 'Highest top-1',
					figure: figure == null ? none : accuracy(figure),
					unit: '%',
					...(best
						? {
								under: best.entry.name,
								evidence: best.result.evidence === 'claim' ? ('claimed' as const) : ('measured' as const),
							}
						: {}),
				},
				{ label: 'Images', figure: count(benchmark.images), under: `${count(benchmark.classes)} classes` },
				{
					label: 'Interval at 90 %',
					figure: margin(wilson(90, benchmark.images)),
					under: 'points',
				},
				relation
					? { label: 'Against validation', figure: points(-relation.medianLoss), under: 'points, median' }
					: {
							label: 'Models',
							figure: count(lists.reduce((sum, { models }) => sum + models.length, 0)),
							under: 'with a figure',
						},
			],
			strip: null,
		};
	});
}

function leagueCards({ entries }: Ledger): Card[] {
	return leagues.map((league) => {
		const members = entries.filter((entry) => entry.league === league);
		const first = league === 'supervised' ? bestSupervised(members) : members[0];
		const figure = league === 'challenge' ? first?.top5 : first?.top1;
		return {
			path: `leagues/${league}/`,
			kind: 'League',
			title: `${leagueNames[league]} league`,
			subtitle: leagueRules[league].who,
			figures: [
				{
					label: league === 'challenge' ? 'Highest top-5' : 'Highest top-1',
					figure: figure == null ? none : accuracy(figure),
					unit: '%',
					...(first ? { evidence: first.evidence, under: first.name } : {}),
				},
				{ label: 'Models', figure: count(members.length), under: 'ranked in one list' },
				{
					label: 'Measured',
					figure: count(members.filter(({ measured }) => measured).length),
					under: 'by others',
				},
			],
			strip: null,
		};
	});
}
