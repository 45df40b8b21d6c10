import type { Entry } from '../leaderboard/entry.ts';
import type { Column, RowOf } from './columns.ts';

/** Columns of `/api/v1/results.csv` and `results.parquet`, in order. */
export const resultColumns = [
	{
		name: 'model',
		type: 'text',
		required: true,
		meaning: 'Slug of the model; its page is /models/<slug>/',
		unit: '',
		source: 'the ledger',
	},
	{
		name: 'checkpoint',
		type: 'text',
		required: false,
		meaning: 'Released weights that were run, library/name; empty for a claim',
		unit: '',
		source: 'the evaluator',
	},
	{
		name: 'benchmark',
		type: 'text',
		required: true,
		meaning: 'Images and labels: see benchmarks.json',
		unit: '',
		source: 'the paper or the evaluator',
	},
	{
		name: 'top1',
		type: 'number',
		required: false,
		meaning: 'Top-1 accuracy; empty where the source does not print it',
		unit: 'percent of images',
		source: 'the paper or the evaluator',
	},
	{
		name: 'top5',
		type: 'number',
		required: false,
		meaning: 'Top-5 accuracy; empty where the source does not print it',
		unit: 'percent of images',
		source: 'the paper or the evaluator',
	},
	{
		name: 'resolution',
		type: 'whole',
		required: false,
		meaning: 'Side of the square input; empty where the source does not say',
		unit: 'pixels',
		source: 'the paper or the evaluator',
	},
	{
		name: 'protocol',
		type: 'text',
		required: true,
		meaning: 'How the network came to classify: trained, fine-tuned, linear-probe, frozen, zero-shot',
		unit: '',
		source: 'the paper, or the name of the weights',
	},
	{
		name: 'inference',
		type: 'text',
		required: true,
		meaning: 'Models and views at test time; single-crop is one model and one view',
		unit: '',
		source: 'the paper or the evaluator',
	},
	{
		name: 'evidence',
		type: 'text',
		required: true,
		meaning: 'claim: stated by the authors; measurement: somebody else ran the released weights',
		unit: '',
		source: 'the ledger',
	},
	{
		name: 'arxiv',
		type: 'text',
		required: false,
		meaning: 'arXiv identifier of the model’s paper, without version',
		unit: '',
		source: 'the paper',
	},
	{
		name: 'source',
		type: 'text',
		required: true,
		meaning: 'Address where the figure stands',
		unit: '',
		source: 'the receipt',
	},
	{
		name: 'where',
		type: 'text',
		required: true,
		meaning: 'Where in the source, such as "Table 2"',
		unit: '',
		source: 'the receipt',
	},
	{
		name: 'date',
		type: 'date',
		required: true,
		meaning:
			'Of the first version that prints the figure; a month where the day is unknown, which Parquet holds as its first day',
		unit: 'ISO 8601',
		source: 'the paper or the evaluator',
	},
] as const satisfies readonly Column[];

export type ResultRow = RowOf<typeof resultColumns>;

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
