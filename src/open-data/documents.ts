import type { Entry, PaperRef, Result } from '../leaderboard/entry.ts';
import type { Ledger } from '../leaderboard/ledger.ts';
import { neighbours } from '../leaderboard/neighbours.ts';
import { edition } from './edition.ts';
import type {
	BaselinesDocument,
	BenchmarksDocument,
	CorrectionsDocument,
	FamiliesDocument,
	ModelDocument,
	ModelSummary,
	ModelsDocument,
	PapersDocument,
	SourcesDocument,
	TrainingSetsDocument,
} from './schemas.ts';

/** Full address of a path of the site. */
export type Address = (path: string) => string;

/** An element of `models` in `/api/v1/models.json`. */
export function modelSummary(entry: Entry, address: Address): ModelSummary {
	const standing = entry.standing[entry.home];
	return {
		slug: entry.slug,
		name: entry.name,
		family: entry.family.slug,
		kind: entry.kind,
		org: entry.org,
		date: entry.date,
		params: entry.params,
		gmacs: entry.gmacs,
		resolution: entry.resolution,
		trainingData: entry.tier,
		protocol: entry.protocol,
		league: entry.league,
		evidence: entry.evidence,
		benchmark: entry.home,
		top1: entry.top1,
		top5: entry.top5,
		claimed: entry.claimed,
		measured: entry.measured,
		secondHand: entry.secondHand,
		rank: standing?.rank ?? null,
		rankInterval: standing ? [standing.best, standing.worst] : null,
		paper: entry.paper?.slug ?? null,
		checkpoints: checkpointsOf(entry),
		open: entry.open,
		url: address(`models/${entry.slug}/`),
	};
}

/** Every name of the weights behind an entry. */
function checkpointsOf({ weights }: Entry): readonly string[] {
	return weights.flatMap(({ checkpoint, alsoKnownAs }) => [checkpoint, ...alsoKnownAs]);
}

/** `/api/v1/models.json`. */
export function modelsDocument(ledger: Ledger, address: Address): ModelsDocument {
	return {
		...edition(ledger),
		count: ledger.entries.length,
		models: ledger.entries.map((entry) => modelSummary(entry, address)),
	};
}

/** `/api/v1/models/<slug>.json`. */
export function modelDocument(entry: Entry, ledger: Ledger, address: Address): ModelDocument {
	const { tied, smaller, better, next } = neighbours(entry, ledger);
	return {
		...edition(ledger),
		...modelSummary(entry, address),
		organisations: entry.organisations,
		introducedIn: entry.paper && paperLink(entry.paper),
		recipe: entry.recipe && paperLink(entry.recipe),
		paramsNote: entry.paramsNote,
		gmacsResolution: entry.gmacsResolution,
		gmacsNote: entry.gmacsNote,
		trainingSets: entry.trainingData.map(({ id, via, from }) => ({ set: id, via, from })),
		trainingNote: entry.trainingNote,
		weights: entry.weights.map(({ checkpoint, architecture, licence, url, alsoKnownAs }) => ({
			checkpoint,
			architecture,
			licence,
			url,
			alsoKnownAs,
		})),
		results: entry.results.map(resultDocument),
		neighbours: {
			tied: slugs(tied),
			smaller: slugs(smaller),
			better: slugs(better),
			next: next?.slug ?? null,
		},
		speed: entry.speed.map(({ source, device, resolution, batch, imagesPerSecond }) => ({
			source,
			device,
			resolution,
			batch,
			imagesPerSecond,
		})),
		note: entry.note,
	};
}

const paperLink = ({ slug, title, arxiv, url }: PaperRef) => ({ slug, title, arxiv, url });

const slugs = (entries: readonly Entry[]): string[] => entries.map(({ slug }) => slug);

function resultDocument(result: Result): ModelDocument['results'][number] {
	const { source, version, where, quote, read, on } = result.receipt;
	return {
		benchmark: result.benchmark,
		top1: result.top1,
		top5: result.top5,
		resolution: result.resolution,
		inference: result.inference,
		inferenceNote: result.inferenceNote,
		evidence: result.evidence,
		checkpoint: result.checkpoint,
		evaluator: result.evaluator,
		date: result.date,
		source: result.source,
		receipt: { source, version, where, quote, read, on },
		crop: result.crop,
		interpolation: result.interpolation,
		note: result.note,
	};
}

/** `/api/v1/papers.json`, in the order of the records. */
export function papersDocument(ledger: Ledger): PapersDocument {
	const { papers } = ledger.records;
	return {
		...edition(ledger),
		count: papers.length,
		papers: papers.map((paper) => ({
			slug: paper.slug,
			title: paper.title,
			authors: paper.authors,
			organisations: paper.organisations,
			venue: paper.venue,
			published: paper.published,
			arxiv: paper.arxiv,
			url: paper.url,
			code: paper.code,
			weights: paper.weights ?? null,
			models: paper.models.map(({ slug }) => slug),
		})),
	};
}

/** `/api/v1/benchmarks.json`. */
export function benchmarksDocument(ledger: Ledger): BenchmarksDocument {
	const { benchmarks } = ledger.records;
	return { ...edition(ledger), count: benchmarks.length, benchmarks };
}

/** `/api/v1/training-sets.json`. */
export function trainingSetsDocument(ledger: Ledger): TrainingSetsDocument {
	const { trainingSets } = ledger.records;
	return { ...edition(ledger), count: trainingSets.length, trainingSets };
}

/** `/api/v1/families.json`. */
export function familiesDocument(ledger: Ledger): FamiliesDocument {
	const { families } = ledger.records;
	return { ...edition(ledger), count: families.length, families };
}

/** `/api/v1/sources.json`. */
export function sourcesDocument(ledger: Ledger): SourcesDocument {
	const { sources } = ledger.records;
	return { ...edition(ledger), count: sources.length, sources };
}

/** `/api/v1/baselines.json`. */
export function baselinesDocument(ledger: Ledger): BaselinesDocument {
	const { baselines } = ledger.records;
	return { ...edition(ledger), count: baselines.length, baselines };
}

/** `/api/v1/corrections.json`. */
export function correctionsDocument(ledger: Ledger): CorrectionsDocument {
	const { corrections } = ledger.records;
	return { ...edition(ledger), count: corrections.length, corrections };
}
