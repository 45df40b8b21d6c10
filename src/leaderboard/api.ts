import Papa from 'papaparse';
import type { Entry, Result } from './entry.ts';
import type { Ledger } from './ledger.ts';
import { neighbours } from './neighbours.ts';

/** Within version 1 a field is never renamed or removed. */
export const apiVersion = '1';

/** Full address of a path of the site. */
export type Address = (path: string) => string;

/** An element of `models` in `/api/v1/models.json`. */
export function modelSummary(entry: Entry, address: Address) {
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
		top1: entry.top1,
		top5: entry.top5,
		claimed: entry.claimed,
		measured: entry.measured,
		rank: standing?.rank ?? null,
		rankInterval: standing ? [standing.best, standing.worst] : null,
		paper: entry.paper?.slug ?? null,
		checkpoints: checkpointsOf(entry),
		open: entry.open,
		url: address(`models/${entry.slug}/`),
	};
}

/** `/api/v1/models.json`. */
export function modelsDocument(ledger: Ledger, address: Address) {
	return {
		version: apiVersion,
		updated: ledger.updated,
		count: ledger.entries.length,
		models: ledger.entries.map((entry) => modelSummary(entry, address)),
	};
}

/** `/api/v1/models/<slug>.json`. */
export function modelDocument(entry: Entry, ledger: Ledger, address: Address) {
	const { tied, smaller, better, next } = neighbours(entry, ledger);
	return {
		version: apiVersion,
		updated: ledger.updated,
		...modelSummary(entry, address),
		trainingSets: entry.trainingData.map(({ id, via, from }) => ({ set: id, via, from })),
		results: entry.results.map(resultDocument),
		neighbours: {
			tied: slugs(tied),
			smaller: slugs(smaller),
			better: slugs(better),
			next: next?.slug ?? null,
		},
		speed: entry.speed,
	};
}

function resultDocument(result: Result) {
	const { benchmark, top1, top5, resolution, inference, evidence, checkpoint, date, source, receipt } =
		result;
	return { benchmark, top1, top5, resolution, inference, evidence, checkpoint, date, source, receipt };
}

const slugs = (entries: readonly Entry[]): string[] => entries.map(({ slug }) => slug);

function checkpointsOf(entry: Entry): string[] {
	return entry.weights.flatMap(({ checkpoint, alsoKnownAs }) => [checkpoint, ...alsoKnownAs]);
}

/** Columns of `/api/v1/results.csv`, in order. */
export const resultColumns = [
	'model',
	'checkpoint',
	'benchmark',
	'top1',
	'top5',
	'resolution',
	'protocol',
	'inference',
	'evidence',
	'arxiv',
	'source',
	'where',
	'date',
] as const;

export type ResultRow = Record<(typeof resultColumns)[number], string | number | null>;

/** One row a result, entries in their order. */
export function resultRows(entries: readonly Entry[]): ResultRow[] {
	return entries.flatMap((entry) =>
		entry.results.map((result) => ({
			model: entry.slug,
			checkpoint: result.checkpoint,
			benchmark: result.benchmark,
			top1: result.top1,
			top5: result.top5,
			resolution: result.resolution,
			protocol: entry.protocol,
			inference: result.inference,
			evidence: result.evidence,
			arxiv: entry.paper?.arxiv ?? null,
			source: result.source,
			where: result.receipt.where,
			date: result.date,
		})),
	);
}

/** RFC 4180, with a guard before any cell that a spreadsheet would run as a formula. */
export function csv(columns: readonly string[], rows: readonly Record<string, unknown>[]): string {
	const data = rows.map((row) => columns.map((column) => row[column]));
	return `${Papa.unparse({ fields: [...columns], data }, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
