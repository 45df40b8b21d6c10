import { arxivId } from '../records/arxiv.ts';
import type { Result } from './entry.ts';
import { date, inferenceNames, interval } from './format.ts';
import type { Interval } from './interval.ts';

/** What a receipt says of its figure. */
export type Receipted = Pick<
	Result,
	'receipt' | 'evidence' | 'date' | 'resolution' | 'crop' | 'interpolation' | 'inference' | 'note'
> & { readonly inferenceNote: string | null };

export interface ReceiptLine {
	readonly term: string;
	readonly text: string;
	/** Where the text leads. */
	readonly href?: string;
}

const howRead = {
	primary: 'in the primary source',
	transcription: 'in a transcription of the source',
	secondary: 'in a secondary source',
} as const;

/** What stands for the version where a copy of an arXiv paper did not tell which it was. */
export const versionUnknown = 'not told by the copy that was read';

/** A receipt line by line, without its quote. The range is that of the figure, the evaluator whoever ran the weights. */
export function receiptLines(result: Receipted, range?: Interval, evaluator?: string): ReceiptLine[] {
	const { receipt } = result;
	const lines: readonly (ReceiptLine | undefined)[] = [
		{ term: 'Source', text: receipt.source.replace(/^https:\/\/(www\.)?/, ''), href: receipt.source },
		line('Version', receipt.version ?? (arxivId(receipt.source) && versionUnknown)),
		{ term: 'Where', text: receipt.where },
		{ term: 'Read', text: `${howRead[receipt.read]}, ${date(receipt.on)}` },
		{
			term: result.evidence === 'claim' ? 'Claimed' : 'Measured',
			text: `${evaluator ? `by ${evaluator}, ` : ''}${date(result.date)}`,
		},
		{ term: 'With', text: settings(result) },
		line('Interval', range && `${interval(range)}, 95 %`),
		line('Note', result.note),
	];
	return lines.filter((found) => found !== undefined);
}

const line = (term: string, text: string | null | undefined): ReceiptLine | undefined =>
	text ? { term, text } : undefined;

/** How the model was run. */
function settings({ resolution, crop, interpolation, inference, inferenceNote }: Receipted): string {
	return [
		resolution === null ? 'resolution not stated' : `${resolution} px`,
		crop !== null && `centre crop ${crop}`,
		interpolation,
		inferenceNote ?? inferenceNames[inference],
	]
		.filter(Boolean)
		.join(', ');
}
