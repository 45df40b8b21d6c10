import type { Entry, Result } from '../leaderboard/entry.ts';
import { accuracy, count, evidenceNames, exactAccuracy, leagueNames, plural } from '../leaderboard/format.ts';
import { forMarkdown, type MarkdownColumn, markdownTable } from '../leaderboard/markdown.ts';
import { type Difference, type ResultOf, rankOf } from './difference.ts';

/** The longest table: a comment is read by people, and may not be of any length. */
const mostRows = 40;

/** Ranks below are not told, as one model more moves all that stand under it. */
const lastRankTold = 100;

/** What a change of the data does, for the people who review it: which models, figures and ranks are others. */
export function differenceMarkdown(found: Difference): string {
	const sections = [
		section('Records', found.records.length, recordsTable(found)),
		section('Models added', found.added.length, modelsTable(found.added)),
		section('Models removed', found.removed.length, modelsTable(found.removed)),
		section('Facts changed', found.facts.length, factsTable(found)),
		section('Results added', found.resultsAdded.length, resultsTable(found.resultsAdded)),
		section('Results removed', found.resultsRemoved.length, resultsTable(found.resultsRemoved)),
		section('Ranks', found.moved.length, ranksTable(found)),
	];
	return `${['### What changes in the data', summary(found), ...sections].filter(Boolean).join('\n\n')}\n`;
}

function summary({
	added,
	removed,
	facts,
	resultsAdded,
	resultsRemoved,
	moved,
	records,
}: Difference): string {
	const parts = [
		records.length > 0 && `**${plural(records.length, 'record')} changed**`,
		added.length > 0 && `${plural(added.length, 'model')} added`,
		removed.length > 0 && `**${plural(removed.length, 'model')} removed**`,
		facts.length > 0 && `${plural(facts.length, 'fact')} changed`,
		resultsAdded.length > 0 && `${plural(resultsAdded.length, 'result')} added to models that were there`,
		resultsRemoved.length > 0 && `${plural(resultsRemoved.length, 'result')} removed`,
		moved.length > 0 && `${plural(moved.length, 'rank')} moved`,
	].filter(Boolean);
	return parts.length === 0 ? 'No model, figure or rank is another.' : `${parts.join(', ')}.`;
}

/** A heading with its table, folded away where it is long; nothing where there is nothing to tell. */
function section(title: string, all: number, { columns, rows }: Table): string {
	if (all === 0) return '';
	const shown = rows.slice(0, mostRows);
	const more = all - shown.length;
	const parts = [
		shown.length > 0 && markdownTable(columns, shown),
		more > 0 &&
			(shown.length > 0
				? `and ${count(more)} more`
				: `${count(more)}, none of them among the first ${lastRankTold}`),
	].filter(Boolean);
	const body = parts.join('\n\n');
	const heading = `${title} (${count(all)})`;
	return all > 10
		? `<details><summary><strong>${heading}</strong></summary>\n\n${body}\n\n</details>`
		: `#### ${heading}\n\n${body}`;
}

interface Table {
	readonly columns: readonly MarkdownColumn[];
	readonly rows: readonly (readonly string[])[];
}

const nothing = '–';
const figure = (percent: number | null): string => (percent === null ? nothing : exactAccuracy(percent));
const rank = (entry: Entry): string => {
	const own = rankOf(entry);
	return own === null ? nothing : count(own);
};
const nameOf = ({ name, slug }: Entry): string => `${forMarkdown(name)} \`${slug}\``;

function recordsTable({ records }: Difference): Table {
	return {
		columns: [{ head: 'Record' }, { head: 'Was' }, { head: 'Is' }],
		rows: records.map(({ label, before, after }) => [
			label,
			before ? `${nameOf(before.entry)} ${accuracy(before.top1)}` : nothing,
			`${nameOf(after.entry)} ${accuracy(after.top1)}`,
		]),
	};
}

function modelsTable(entries: readonly Entry[]): Table {
	return {
		columns: [
			{ head: 'Model' },
			{ head: 'League' },
			{ head: 'Top-1 (%)', number: true },
			{ head: 'Top-5 (%)', number: true },
			{ head: 'Rank', number: true },
			{ head: 'Evidence' },
			{ head: 'Date' },
		],
		rows: entries.map((entry) => [
			nameOf(entry),
			leagueNames[entry.league],
			figure(entry.top1),
			figure(entry.top5),
			rank(entry),
			evidenceNames[entry.evidence],
			entry.date,
		]),
	};
}

function factsTable({ facts }: Difference): Table {
	const written = (value: string | number | null) => (value === null ? nothing : forMarkdown(String(value)));
	return {
		columns: [{ head: 'Model' }, { head: 'Fact' }, { head: 'Was' }, { head: 'Is' }],
		rows: facts.map(({ is, fact, before, after }) => [nameOf(is), fact, written(before), written(after)]),
	};
}

function resultsTable(results: readonly ResultOf[]): Table {
	return {
		columns: [
			{ head: 'Model' },
			{ head: 'Benchmark' },
			{ head: 'Top-1 (%)', number: true },
			{ head: 'Top-5 (%)', number: true },
			{ head: 'Resolution', number: true },
			{ head: 'Evidence' },
			{ head: 'Receipt' },
		],
		rows: results.map(({ entry, result }) => [
			nameOf(entry),
			forMarkdown(result.benchmark),
			figure(result.top1),
			figure(result.top5),
			result.resolution === null ? nothing : String(result.resolution),
			result.evidence,
			receiptOf(result),
		]),
	};
}

const receiptOf = ({ receipt: { source, where, quote } }: Result): string =>
	`[${forMarkdown(where)}](${inLink(source)}): ${forMarkdown(quote)}`;

/** An address without what would end a link in Markdown. */
const inLink = (address: string): string =>
	address.replace(/[\s()<>|\\]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);

function ranksTable({ moved }: Difference): Table {
	const told = moved.filter(({ was, is }) =>
		[was, is].some((entry) => (rankOf(entry) ?? Number.POSITIVE_INFINITY) <= lastRankTold),
	);
	return {
		columns: [
			{ head: 'Model' },
			{ head: 'League' },
			{ head: 'Was', number: true },
			{ head: 'Is', number: true },
		],
		rows: told.map(({ was, is }) => [nameOf(is), leagueNames[is.league], rank(was), rank(is)]),
	};
}
