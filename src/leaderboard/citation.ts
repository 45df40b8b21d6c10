import { arxivMonth } from '../records/arxiv.ts';
import type { Paper } from '../records/paper.ts';
import { fold } from '../records/slug.ts';
import type { Benchmark, Source } from '../records/tables.ts';
import { bibtex } from './bibtex.ts';
import type { Entry, PaperRef, Result } from './entry.ts';
import { exactAccuracy, inferenceNames, protocolNames } from './format.ts';
import { forLatex } from './latex.ts';
import { isSecondHand } from './second-hand.ts';

/** BibTeX of a paper. A paper without a record here has no authors and no venue to print. */
export function paperBibtex(paper: PaperRef, record: Paper | undefined): string {
	const published = record?.published ?? (paper.arxiv === null ? undefined : arxivMonth(paper.arxiv));
	const year = published?.slice(0, 4);
	const authors = record && authorsOf(record);
	const author = fold(keyNameOf(authors?.[0] ?? '')).replace(/[^a-z]/g, '');
	return bibtex({
		// What the paper is called here: one group may have two papers of one year whose titles begin alike.
		key: [author, year, paper.slug ?? tellingWord(paper.title)].join(''),
		fields: {
			title: `{${forLatex(paper.title)}}`,
			author: authors?.map(inBibtex).join(' and '),
			year,
			howpublished: record?.venue && forLatex(record.venue),
			eprint: paper.arxiv,
			archiveprefix: paper.arxiv && 'arXiv',
			url: paper.url,
		},
	});
}

function tellingWord(title: string): string | undefined {
	const words = title.toLowerCase().match(/[a-z0-9]{3,}/g) ?? [];
	return words.find((word) => !['the', 'and', 'for', 'are', 'with', 'from'].includes(word));
}

/** A team is one author with a name of one part, which BibTeX must not take apart. */
const team = / team$/i;

const inBibtex = (author: string): string => (team.test(author) ? `{${forLatex(author)}}` : forLatex(author));

/** What a key calls an author: "van de Sande" -> "Sande", "NUS team" -> "NUS". */
const keyNameOf = (author: string): string =>
	team.test(author) ? author.replace(team, '') : (author.split(' ').at(-1) ?? '');

/** "Cai, Zhu & Han" -> Cai, Zhu, Han; "Yu et al." -> Yu, others, which is BibTeX for the rest. */
const authorsOf = ({ authors }: Paper): string[] =>
	authors.replace(/,? (et al\.|and others)$/, ', others').split(/,? (?:&|and) |, /);

/** One figure with all that is needed to find it again. */
export interface CitedResult {
	readonly entry: Entry;
	readonly result: Result;
	readonly benchmark: Benchmark;
	/** The evaluator; undefined for a claim. */
	readonly evaluator: Source | undefined;
	/** Day of the newest change in the data: the version of the data. */
	readonly updated: string;
	readonly site: string;
	/** Of the model's page. */
	readonly url: string;
}

/** BibTeX of one result. */
export function resultBibtex(cited: CitedResult): string {
	return bibtex({
		key: keyOf(cited),
		fields: {
			title: `{${forLatex(titleOf(cited))}}`,
			author: `{${forLatex(cited.site)}}`,
			year: cited.updated.slice(0, 4),
			howpublished: forLatex(`${cited.site}, data of ${cited.updated}`),
			note: forLatex(noteOf(cited)),
			url: cited.url,
		},
	});
}

/** CSL-JSON of one result: an array of one item, as its schema wants. */
export function resultCsl(cited: CitedResult): object[] {
	const { entry, result, benchmark, updated, site, url } = cited;
	return [
		{
			id: keyOf(cited),
			type: 'dataset',
			title: titleOf(cited),
			author: [{ literal: site }],
			publisher: site,
			issued: { 'date-parts': [updated.split('-').map(Number)] },
			version: updated,
			URL: url,
			note: noteOf(cited),
			custom: {
				model: entry.slug,
				benchmark: benchmark.benchmark,
				top1: result.top1,
				top5: result.top5,
				resolution: result.resolution,
				protocol: entry.protocol,
				inference: result.inference,
				evidence: result.evidence,
				source: result.source,
				where: result.receipt.where,
				date: result.date,
			},
		},
	];
}

const keyOf = ({ entry }: CitedResult): string => `imagenet-ledger:${entry.slug}`;

function titleOf({ entry, result, benchmark }: CitedResult): string {
	const figure =
		result.top1 === null
			? `${exactAccuracy(result.top5 ?? Number.NaN)} % top-5`
			: `${exactAccuracy(result.top1)} % top-1`;
	return `${entry.name} on ${benchmark.name}: ${figure}`;
}

function noteOf({ entry, result, evaluator }: CitedResult): string {
	const { version, where, source } = result.receipt;
	const claimed = isSecondHand(result) ? 'Claimed, as others quote it' : 'Claimed by its authors';
	return [
		`${evaluator ? `Measured by ${evaluator.name}` : claimed}${result.resolution === null ? '' : ` at ${result.resolution} px`}`,
		result.inferenceNote ?? inferenceNames[result.inference],
		protocolNames[entry.protocol].toLowerCase(),
		`source: ${source}${version ? ` (${version})` : ''}, ${where}`,
		`dated ${result.date}`,
	].join('; ');
}
