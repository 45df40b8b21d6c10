import type { Entry } from '../leaderboard/entry.ts';
import type { Column, RowOf } from './columns.ts';
import { type Address, modelSummary } from './documents.ts';

const percent = 'percent of images';

/** Columns of `/api/v1/models.csv` and `models.parquet`, in order. */
export const modelColumns = [
	column('slug', 'text', 'Permalink of the model, for ever', 'the ledger'),
	column('name', 'text', 'As its authors or its library name it', 'the paper or the library'),
	column('family', 'text', 'Architectures that share a design', 'the ledger'),
	column('kind', 'text', 'What the architecture is made of', 'the paper'),
	optional('org', 'text', 'The first organisation', 'the paper or the name of the weights'),
	column(
		'date',
		'date',
		'Of the earliest result; a month where the day is unknown',
		'the results',
		'ISO 8601',
	),
	optional('params', 'number', 'Parameters of what classifies', 'the paper or the weights', 'millions'),
	optional('gmacs', 'number', 'Multiply-adds for one image', 'the paper or the speed table', 'billions'),
	optional('resolution', 'whole', 'Side of the square input of the headline result', 'the result', 'pixels'),
	column(
		'trainingData',
		'text',
		'Largest tier among its training sets: none, in21k, web, unknown',
		'the training sets',
	),
	column(
		'trainingSets',
		'list',
		'Sets beyond the ImageNet-1K training set, those of teacher and base weights included',
		'the paper, or the name of the weights',
	),
	column('protocol', 'text', 'How the network came to classify', 'the paper, or the name of the weights'),
	column('league', 'text', 'What it is ranked with', 'the ledger'),
	column('evidence', 'text', 'claimed, measured or both', 'the results'),
	column('benchmark', 'text', 'Benchmark of the headline figures', 'the results'),
	optional(
		'top1',
		'number',
		'Headline top-1: the measurement where there is one, else the claim',
		'the result',
		percent,
	),
	optional('top5', 'number', 'Top-5 of the same result', 'the result', percent),
	optional('claimedTop1', 'number', 'Top-1 of the best claim', 'the paper', percent),
	optional('claimedTop5', 'number', 'Top-5 of the best claim', 'the paper', percent),
	optional('measuredTop1', 'number', 'Top-1 of the best measurement', 'the foremost evaluator', percent),
	optional('measuredTop5', 'number', 'Top-5 of the best measurement', 'the foremost evaluator', percent),
	column('secondHand', 'flag', 'The headline is known only from somebody else’s words', 'the receipt'),
	optional('rank', 'whole', 'Competition rank (1, 1, 3) in its league', 'the ledger'),
	optional('rankBest', 'whole', 'Best rank that the 95 % intervals allow', 'the ledger'),
	optional('rankWorst', 'whole', 'Worst rank that the 95 % intervals allow', 'the ledger'),
	optional('paper', 'text', 'Slug of the record of its paper', 'the ledger'),
	optional('arxiv', 'text', 'arXiv identifier of its paper, without version', 'the paper'),
	column('checkpoints', 'list', 'Released weights: library/name', 'the libraries'),
	column('open', 'flag', 'The weights can be downloaded', 'the libraries and the paper’s authors'),
	column('url', 'text', 'Its page', 'the ledger'),
] as const satisfies readonly Column[];

function column<N extends string, T extends Column['type']>(
	name: N,
	type: T,
	meaning: string,
	source: string,
	unit = '',
) {
	return { name, type, required: true, meaning, unit, source } as const;
}

function optional<N extends string, T extends Column['type']>(
	name: N,
	type: T,
	meaning: string,
	source: string,
	unit = '',
) {
	return { name, type, required: false, meaning, unit, source } as const;
}

export type ModelRow = RowOf<typeof modelColumns>;

/** One row a model, entries in their order: what `models.json` says of it, flat. */
export function modelRows(entries: readonly Entry[], address: Address): ModelRow[] {
	return entries.map((entry) => {
		const { claimed, measured, rankInterval, ...summary } = modelSummary(entry, address);
		return {
			...summary,
			trainingSets: [...new Set(entry.trainingData.map(({ id }) => id))],
			claimedTop1: claimed?.top1 ?? null,
			claimedTop5: claimed?.top5 ?? null,
			measuredTop1: measured?.top1 ?? null,
			measuredTop5: measured?.top5 ?? null,
			rankBest: rankInterval?.[0] ?? null,
			rankWorst: rankInterval?.[1] ?? null,
			arxiv: entry.paper?.arxiv ?? null,
		};
	});
}
