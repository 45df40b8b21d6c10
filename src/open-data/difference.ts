import type { Entry, Result } from '../leaderboard/entry.ts';
import type { Ledger } from '../leaderboard/ledger.ts';
import { recordsAtAGlance, type StandingRecord } from '../leaderboard/records-at-a-glance.ts';

/** A model before and after. */
interface Pair {
	readonly was: Entry;
	readonly is: Entry;
}

/** A fact about a model that is another now. */
interface ChangedFact {
	readonly is: Entry;
	readonly fact: string;
	/** Null where nobody states it. */
	readonly before: string | number | null;
	readonly after: string | number | null;
}

/** A result with the model that it is of. */
export interface ResultOf {
	readonly entry: Entry;
	readonly result: Result;
}

/** A record that fell, or whose holder or figure is another now. */
interface ChangedRecord {
	readonly label: string;
	readonly before: StandingRecord | undefined;
	readonly after: StandingRecord;
}

/** What two editions of the data do not share. */
export interface Difference {
	readonly added: readonly Entry[];
	readonly removed: readonly Entry[];
	readonly facts: readonly ChangedFact[];
	/** Of models that are in both. */
	readonly resultsAdded: readonly ResultOf[];
	readonly resultsRemoved: readonly ResultOf[];
	/** Models of both that stand elsewhere in their league, by their new place. */
	readonly moved: readonly Pair[];
	readonly records: readonly ChangedRecord[];
}

/** Facts that are compared, in the order in which they are told. */
const facts: Readonly<Record<string, (entry: Entry) => string | number | null>> = {
	name: ({ name }) => name,
	family: ({ family }) => family.name,
	organisation: ({ org }) => org,
	architecture: ({ kind }) => kind,
	league: ({ league }) => league,
	protocol: ({ protocol }) => protocol,
	'training data': ({ trainingData }) => trainingData.map(({ id }) => id).join(', ') || 'none',
	evidence: ({ evidence }) => evidence,
	'top-1': ({ top1 }) => top1,
	'top-5': ({ top5 }) => top5,
	resolution: ({ resolution }) => resolution,
	parameters: ({ params }) => params,
	GMACs: ({ gmacs }) => gmacs,
	date: ({ date }) => date,
	weights: ({ weights }) => weights.map(({ checkpoint }) => checkpoint).join(', ') || null,
};

/** Compares two editions, model by model. */
export function difference(before: Ledger, after: Ledger): Difference {
	const pairs = after.entries.flatMap((is): Pair[] => {
		const was = before.bySlug.get(is.slug);
		return was ? [{ was, is }] : [];
	});
	const results = pairs.map(({ was, is }) => ({
		added: without(is, was),
		removed: without(was, is),
	}));
	return {
		added: after.entries.filter(({ slug }) => !before.bySlug.has(slug)),
		removed: before.entries.filter(({ slug }) => !after.bySlug.has(slug)),
		facts: pairs.flatMap(changedFacts),
		resultsAdded: results.flatMap(({ added }) => added),
		resultsRemoved: results.flatMap(({ removed }) => removed),
		moved: pairs.filter(({ was, is }) => was.league === is.league && rankOf(was) !== rankOf(is)),
		records: changedRecords(before, after),
	};
}

/** Rank on an entry's own benchmark in its own league. */
export const rankOf = (entry: Entry): number | null => entry.standing[entry.home]?.rank ?? null;

function changedFacts({ was, is }: Pair): ChangedFact[] {
	return Object.entries(facts).flatMap(([fact, read]) => {
		const [before, after] = [read(was), read(is)];
		return before === after ? [] : [{ is, fact, before, after }];
	});
}

/** The results of one entry that another lacks. */
function without(entry: Entry, other: Entry): ResultOf[] {
	const known = new Set(other.results.map(statement));
	return entry.results.filter((result) => !known.has(statement(result))).map((result) => ({ entry, result }));
}

/** All that a result states. */
function statement({
	benchmark,
	top1,
	top5,
	resolution,
	inference,
	evidence,
	checkpoint,
	...rest
}: Result): string {
	const { date, receipt } = rest;
	return JSON.stringify([
		...[benchmark, top1, top5, resolution, inference, evidence, checkpoint, date],
		...[receipt.source, receipt.version, receipt.where, receipt.quote, receipt.read],
	]);
}

function changedRecords(before: Ledger, after: Ledger): ChangedRecord[] {
	const standing = recordsAtAGlance(before.entries);
	return recordsAtAGlance(after.entries).flatMap((record) => {
		const previous = standing.find(({ label }) => label === record.label);
		const same = previous?.entry.slug === record.entry.slug && previous.top1 === record.top1;
		return same ? [] : [{ label: record.label, before: previous, after: record }];
	});
}
