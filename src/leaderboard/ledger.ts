import type { Checkpoint } from '../records/checkpoint.ts';
import type { League, Protocol } from '../records/fields.ts';
import type { Measurement } from '../records/measurement.ts';
import type { Claim, Paper, PaperModel } from '../records/paper.ts';
import type { Records } from '../records/records.ts';
import { canonicalNames, checkpointSlug } from '../records/slug.ts';
import type { Benchmark, Family, Source } from '../records/tables.ts';
import type { Entry, EntrySpeed, Figure, PaperRef, Result, SeenSet, Standing, Weights } from './entry.ts';
import { licenceName } from './licence.ts';
import { isSecondHand } from './second-hand.ts';
import { type Scored, standings } from './standings.ts';
import { largestTier } from './tier.ts';

/** Validation, where nearly every entry has its headline figure. */
export const validation = 'imagenet-val';

/** All entries with their results, joined and ranked: the one object that every page and file is made from. */
export interface Ledger {
	/** By league, then rank, then name. */
	readonly entries: readonly Entry[];
	readonly bySlug: ReadonlyMap<string, Entry>;
	readonly benchmarks: ReadonlyMap<string, Benchmark>;
	readonly sources: ReadonlyMap<string, Source>;
	/** Date of the newest change in the data. */
	readonly updated: string;
	readonly records: Records;
}

/** What an entry is before it is ranked. */
type Unranked = Omit<Entry, 'standing'>;

/** What records say of an entry, before its results are weighed. */
type Description = Omit<
	Unranked,
	| 'claimed'
	| 'date'
	| 'evidence'
	| 'headline'
	| 'home'
	| 'measured'
	| 'resolution'
	| 'results'
	| 'secondHand'
	| 'speed'
	| 'tier'
	| 'top1'
	| 'top5'
	| 'weights'
>;

/** Joins checked records into ranked entries. */
export function buildLedger(records: Records): Ledger {
	const join = joinOf(records);
	const claimed = new Set<string>();
	const unranked: Unranked[] = [];
	for (const paper of records.papers) {
		for (const model of paper.models) {
			const weights = [...new Set(model.checkpoints.map(join.canonical))];
			for (const name of weights) claimed.add(name);
			unranked.push(claimedEntry(join, paper, model, weights));
		}
	}
	for (const name of join.aliases.keys()) {
		if (!claimed.has(name)) unranked.push(unclaimedEntry(join, name));
	}
	const entries = ranked(distinctlyNamed(unranked, join.sources), join.benchmarks);
	return {
		entries,
		bySlug: new Map(entries.map((entry) => [entry.slug, entry])),
		benchmarks: join.benchmarks,
		sources: join.sources,
		updated: newestDate(records),
		records,
	};
}

/**
 * Weights whose name another entry has too, but for capitals, hyphens, blanks and brackets, bear that of their library as well:
 * `VGG19 (PaddleClas)`, `EfficientNetV2L (Keras Applications)` beside the paper's `EfficientNetV2-L`.
 */
function distinctlyNamed(entries: readonly Unranked[], sources: ReadonlyMap<string, Source>): Unranked[] {
	const byName = groupBy(entries, ({ name }) => spoken(name));
	return entries.map((entry) => {
		const [library, own] = entry.weights[0]?.checkpoint.split('/') ?? [];
		const shared = (byName.get(spoken(entry.name))?.length ?? 0) > 1;
		if (!shared || library === undefined || own !== entry.name) return entry;
		return { ...entry, name: `${entry.name} (${sources.get(library)?.name ?? library})` };
	});
}

/** What is left of a name when it is read out; between two figures a stop stays: 1.6 is not 16. */
function spoken(name: string): string {
	return name
		.toLowerCase()
		.replaceAll(/(?<=\d)[-_. ]+(?=\d)/g, '.')
		.replaceAll(/[-_ ()]/g, '');
}

/** Look-ups over the records, each made once. */
interface Join {
	readonly canonical: (checkpoint: string) => string;
	/** Canonical name -> all rows for these weights, the canonical one first. */
	readonly aliases: ReadonlyMap<string, readonly Checkpoint[]>;
	/** Canonical name -> measurements by anybody. */
	readonly measurements: ReadonlyMap<string, readonly Measurement[]>;
	/** Of the parameters of weights, where their library misprints them. */
	readonly misprintNote: (weights: readonly Checkpoint[]) => string | null;
	readonly speeds: ReadonlyMap<string, readonly (EntrySpeed & { readonly gmacs: number | null })[]>;
	readonly benchmarks: ReadonlyMap<string, Benchmark>;
	readonly sources: ReadonlyMap<string, Source>;
	readonly families: ReadonlyMap<string, Family>;
	readonly seenSet: (id: string, via?: SeenSet['via'], from?: string | null) => SeenSet;
	readonly paperByArxiv: (arxiv: string | null, title?: string | null) => PaperRef | null;
}

function joinOf(records: Records): Join {
	const canonical = canonicalNames(records);
	const sources = new Map(records.sources.map((source) => [source.source, source]));
	const sets = new Map(records.trainingSets.map((set) => [set.set, set]));
	const misprints = new Map(records.misprints.map((row) => [row.checkpoint, row]));
	const papers = new Map(
		records.papers.filter(({ arxiv }) => arxiv !== null).map((paper) => [paper.arxiv, paper]),
	);
	const titles = new Map([
		...records.recipes.map(({ arxiv, paper }) => [arxiv, paper] as const),
		...records.families.map(({ arxiv, paper }) => [arxiv, paper] as const),
	]);
	return {
		canonical,
		aliases: groupBy(
			records.checkpoints.toSorted((a, b) => rankOfName(a.checkpoint) - rankOfName(b.checkpoint)),
			({ checkpoint }) => canonical(checkpoint),
		),
		measurements: groupBy(records.measurements, ({ checkpoint }) => canonical(checkpoint)),
		misprintNote([first]) {
			const misprint = misprints.get(first?.checkpoint ?? '');
			if (!misprint) return null;
			const { checkpoint, printed, basis } = misprint;
			const library = checkpoint.slice(0, checkpoint.indexOf('/'));
			return `${sources.get(library)?.name ?? library} prints ${printed} million. ${basis}`;
		},
		speeds: groupBy(
			records.speeds.map((speed) => ({
				...speed,
				device: sources.get(speed.source)?.device ?? speed.source,
			})),
			({ architecture, resolution }) => `${architecture}@${resolution}`,
		),
		benchmarks: new Map(records.benchmarks.map((benchmark) => [benchmark.benchmark, benchmark])),
		sources,
		families: new Map(records.families.map((family) => [family.family, family])),
		seenSet(id, via = null, from = null) {
			const set = sets.get(id);
			return { id, name: set?.name ?? id, tier: set?.tier ?? 'unknown', via, from };
		},
		paperByArxiv(arxiv, title = null) {
			if (!arxiv) return null;
			const paper = papers.get(arxiv);
			if (paper) return paperRef(paper);
			const known = title ?? titles.get(arxiv);
			return { slug: null, title: known ?? `arXiv:${arxiv}`, arxiv, url: `https://arxiv.org/abs/${arxiv}` };
		},
	};

	function rankOfName(checkpoint: string): number {
		return canonical(checkpoint) === checkpoint ? 0 : 1;
	}
}

const paperRef = ({ slug, title, arxiv, url }: Paper): PaperRef => ({ slug, title, arxiv, url });

function claimedEntry(join: Join, paper: Paper, model: PaperModel, names: readonly string[]): Unranked {
	const rows = names.flatMap((name) => join.aliases.get(name) ?? []);
	const results = [
		...model.results.map((claim) => claimResult(paper, claim)),
		...names.flatMap((name) => measuredResults(join, name)),
	];
	const [first] = rows;
	return withHeadline(join, results, rows, {
		slug: model.slug,
		name: model.name,
		family: { slug: model.family, name: join.families.get(model.family)?.name ?? model.family },
		kind: model.kind,
		org: paper.organisations[0] ?? null,
		organisations: paper.organisations,
		paper: paperRef(paper),
		recipe: first?.recipe && first.recipe !== paper.arxiv ? join.paperByArxiv(first.recipe) : null,
		params: first?.params ?? model.params,
		paramsNote: model.paramsNote ?? join.misprintNote(rows),
		gmacs: model.gmacs,
		gmacsResolution: model.gmacsResolution ?? null,
		gmacsNote: model.gmacsNote ?? null,
		trainingData: [
			...model.trainingData.map((id) => join.seenSet(id)),
			...(model.inherited ?? []).flatMap(({ via, model: from, trainingData }) =>
				trainingData.map((id) => join.seenSet(id, via, from ?? null)),
			),
		],
		trainingNote: model.trainingNote ?? null,
		protocol: model.protocol,
		league: model.league,
		open: rows.length > 0 || Boolean(paper.weights),
		note: model.note ?? null,
	});
}

function unclaimedEntry(join: Join, name: string): Unranked {
	const rows = join.aliases.get(name) ?? [];
	const [row] = rows;
	if (!row) throw new Error(`no checkpoint ${name}`);
	const family = join.families.get(row.family);
	return withHeadline(join, measuredResults(join, name), rows, {
		slug: checkpointSlug(name),
		name: name.slice(name.indexOf('/') + 1),
		family: { slug: row.family, name: family?.name ?? row.family },
		kind: row.kind ?? family?.kind ?? 'other',
		org: row.organisation,
		organisations: row.organisation ? [row.organisation] : [],
		paper: join.paperByArxiv(family?.arxiv ?? null, family?.paper),
		recipe: row.recipe && row.recipe !== family?.arxiv ? join.paperByArxiv(row.recipe) : null,
		params: row.params,
		paramsNote: join.misprintNote(rows),
		gmacs: null,
		gmacsResolution: null,
		gmacsNote: null,
		trainingData: [
			...row.trainingData.map((id) => join.seenSet(id)),
			...row.inherited.map((pair) => inheritedSet(join, pair)),
		],
		trainingNote: row.trainingBasis,
		protocol: row.protocol,
		league: leagueOf(row.protocol),
		open: row.weights !== null,
		note: null,
	});
}

function inheritedSet(join: Join, pair: string): SeenSet {
	const [via, id = ''] = pair.split(':');
	if (via !== 'teacher' && via !== 'base weights' && via !== 'tokenizer')
		throw new Error(`no such way: ${pair}`);
	return join.seenSet(id, via);
}

const leagueByProtocol: Record<Protocol, League> = {
	trained: 'supervised',
	'fine-tuned': 'supervised',
	'linear-probe': 'probe',
	frozen: 'probe',
	'zero-shot': 'zero-shot',
};

const leagueOf = (protocol: Protocol): League => leagueByProtocol[protocol];

/** What results and weights decide: headline figures, compute at the headline's resolution, speed, date. */
function withHeadline(
	join: Join,
	results: readonly Result[],
	rows: readonly Checkpoint[],
	description: Description,
): Unranked {
	const headline: Record<string, Result> = {};
	const byBenchmark = groupBy(results, ({ benchmark }) => benchmark);
	for (const [benchmark, found] of byBenchmark) {
		const best = bestMeasurement(join, found) ?? bestClaim(found);
		if (best) headline[benchmark] = best;
	}
	const home = headline[validation] ? validation : (Object.keys(headline).sort().at(-1) ?? validation);
	const atHome = byBenchmark.get(home) ?? [];
	const claim = bestClaim(atHome);
	const measurement = bestMeasurement(join, atHome);
	const figure = headline[home];
	const speed = speedOf(join, rows, figure?.resolution ?? null);
	const gmacs = speed.find((row) => row.gmacs !== null)?.gmacs;
	return {
		...description,
		...(gmacs ? { gmacs, gmacsResolution: figure?.resolution ?? null } : {}),
		headline,
		home,
		top1: figure?.top1 ?? null,
		top5: figure?.top5 ?? null,
		resolution: figure?.resolution ?? null,
		claimed: claim ? figureOf(claim) : null,
		measured: measurement ? figureOf(measurement) : null,
		evidence: measurement ? (claim ? 'both' : 'measured') : 'claimed',
		secondHand: figure ? isSecondHand(figure) : false,
		date: results.map(({ date }) => date).sort()[0] ?? '',
		tier: largestTier(description.trainingData.map(({ tier }) => tier)),
		results: results.toSorted(byResult),
		weights: weightsOf(join, rows),
		speed: speed.map(({ source, device, resolution, batch, imagesPerSecond }) => ({
			source,
			device,
			resolution,
			batch,
			imagesPerSecond,
		})),
	};
}

const figureOf = ({ top1, top5 }: Result): Figure => ({ top1, top5 });

/** Benchmark, then claims before measurements, then the higher figure. */
function byResult(a: Result, b: Result): number {
	return (
		compare(a.benchmark, b.benchmark) ||
		compare(a.evidence, b.evidence) ||
		(b.top1 ?? 0) - (a.top1 ?? 0) ||
		compare(a.evaluator ?? '', b.evaluator ?? '') ||
		(a.resolution ?? 0) - (b.resolution ?? 0)
	);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The better figure first; the smaller image where they tie. */
function byFigure(a: Result, b: Result): number {
	return (
		(b.top1 ?? -1) - (a.top1 ?? -1) ||
		(b.top5 ?? -1) - (a.top5 ?? -1) ||
		(a.resolution ?? Number.POSITIVE_INFINITY) - (b.resolution ?? Number.POSITIVE_INFINITY)
	);
}

function bestClaim(results: readonly Result[]): Result | undefined {
	return results.filter(({ evidence }) => evidence === 'claim').sort(byFigure)[0];
}

/** The best of the resolutions that the foremost evaluator measured. */
function bestMeasurement(join: Join, results: readonly Result[]): Result | undefined {
	const precedence = ({ evaluator }: Result) =>
		join.sources.get(evaluator ?? '')?.precedence ?? Number.POSITIVE_INFINITY;
	return results
		.filter(({ evidence }) => evidence === 'measurement')
		.sort((a, b) => precedence(a) - precedence(b) || byFigure(a, b))[0];
}

function claimResult(paper: Paper, claim: Claim): Result {
	return {
		benchmark: claim.benchmark,
		top1: claim.top1 ?? null,
		top5: claim.top5 ?? null,
		resolution: claim.resolution,
		inference: claim.inference,
		inferenceNote: claim.inferenceNote ?? null,
		evidence: 'claim',
		checkpoint: null,
		evaluator: null,
		date: claim.date ?? paper.published,
		source: claim.receipt.source,
		receipt: claim.receipt,
		crop: null,
		interpolation: null,
		note: claim.note ?? null,
	};
}

function measuredResults(join: Join, name: string): Result[] {
	return (join.measurements.get(name) ?? []).map((row) => {
		const source = join.sources.get(row.evaluator);
		if (!source) throw new Error(`no source ${row.evaluator}`);
		return {
			benchmark: row.benchmark,
			top1: row.top1,
			top5: row.top5,
			resolution: row.resolution,
			inference: 'single-crop',
			inferenceNote: null,
			evidence: 'measurement',
			checkpoint: row.checkpoint,
			evaluator: row.evaluator,
			date: row.date,
			source: source.url,
			receipt: {
				source: source.url,
				version: source.version,
				where: `${source.name}, ${join.benchmarks.get(row.benchmark)?.name ?? row.benchmark}`,
				quote: [row.checkpoint.slice(row.checkpoint.indexOf('/') + 1), row.resolution, row.top1, row.top5]
					.filter((cell) => cell !== null)
					.join(' | '),
				read: 'primary',
				on: source.date,
			},
			crop: row.crop,
			interpolation: row.interpolation,
			note: null,
		};
	});
}

function speedOf(join: Join, rows: readonly Checkpoint[], resolution: number | null) {
	const keys = new Set(rows.map(({ architecture }) => `${architecture}@${resolution}`));
	return [...keys].flatMap((key) => join.speeds.get(key) ?? []);
}

function weightsOf(join: Join, rows: readonly Checkpoint[]): Weights[] {
	return [...groupBy(rows, ({ checkpoint }) => join.canonical(checkpoint))].map(
		([name, [first, ...others]]) => ({
			checkpoint: name,
			architecture: first?.architecture ?? name,
			licence: first?.licence ? licenceName(first.licence) : null,
			url: first?.weights ?? null,
			alsoKnownAs: others.map(({ checkpoint }) => checkpoint),
		}),
	);
}

/** Ranks entries within their league on each benchmark; challenge entries on top-5 over all years' servers. */
function ranked(entries: readonly Unranked[], benchmarks: ReadonlyMap<string, Benchmark>): Entry[] {
	const places = new Map<string, Record<string, Standing>>(entries.map(({ slug }) => [slug, {}]));
	for (const league of groupBy(entries, ({ league }) => league).values()) {
		for (const benchmark of [...benchmarks.values()].filter(({ role }) => role !== 'server')) {
			place(league, ({ headline }) => headline[benchmark.benchmark]);
		}
		place(league, ({ home, headline }) =>
			benchmarks.get(home)?.role === 'server' ? headline[home] : undefined,
		);
	}
	return entries.map((entry) => ({ ...entry, standing: places.get(entry.slug) ?? {} })).sort(byLeagueAndRank);

	function place(league: readonly Unranked[], resultOf: (entry: Unranked) => Result | undefined): void {
		const placed = league.flatMap((entry) => {
			const result = resultOf(entry);
			const score = result && scored(result, benchmarks);
			return score ? [{ slug: entry.slug, benchmark: result.benchmark, score }] : [];
		});
		const ranks = standings(placed.map(({ score }) => score));
		for (const [index, { slug, benchmark }] of placed.entries()) {
			const standing = ranks[index];
			const own = places.get(slug);
			if (standing && own) own[benchmark] = standing;
		}
	}
}

/** The figure that ranks a result: top-1, or top-5 on the challenge's test server, where that was the measure. */
function scored(result: Result, benchmarks: ReadonlyMap<string, Benchmark>): Scored | undefined {
	const benchmark = benchmarks.get(result.benchmark);
	const accuracy = benchmark?.role === 'server' ? result.top5 : result.top1;
	return benchmark && accuracy !== null ? { accuracy, images: benchmark.images } : undefined;
}

const leagueOrder: readonly League[] = ['supervised', 'probe', 'zero-shot', 'ensemble', 'challenge'];

function byLeagueAndRank(a: Entry, b: Entry): number {
	return (
		leagueOrder.indexOf(a.league) - leagueOrder.indexOf(b.league) ||
		(a.standing[a.home]?.rank ?? Number.POSITIVE_INFINITY) -
			(b.standing[b.home]?.rank ?? Number.POSITIVE_INFINITY) ||
		byName(a, b)
	);
}

/** How ties break everywhere: by name, then slug. */
export function byName(a: Pick<Entry, 'name' | 'slug'>, b: Pick<Entry, 'name' | 'slug'>): number {
	return a.name.localeCompare(b.name, 'en') || compare(a.slug, b.slug);
}

/** The newest date that any record carries for its own reading or change. */
function newestDate(records: Records): string {
	const days = [
		...records.papers.flatMap(({ models }) =>
			models.flatMap(({ results }) => results.map(({ receipt }) => receipt.on)),
		),
		...records.baselines.map(({ on }) => on),
		...records.sources.map(({ date }) => date),
		...records.corrections.map(({ date }) => date),
		...records.permalinks.map(({ since }) => since),
	];
	return days.sort().at(-1) ?? '';
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
	return Map.groupBy(items, key);
}
