import type { Columns, NumberColumn } from './columns.ts';
import type { Selection } from './select.ts';
import { type ColumnKey, evidences } from './view.ts';

/** What is known of a row whose cell is empty. */
interface Gap {
	/** The view shows each row's own benchmark, not one on which released weights were measured. */
	readonly own: boolean;
	/** The row has a figure there. */
	readonly figured: boolean;
	/** Weights are released. */
	readonly released: boolean;
	readonly claimedOnly: boolean;
}

type Reason = (gap: Gap) => string;

const figureReason = (what: string): Reason => {
	return ({ own, figured, released }) => {
		if (figured) return what;
		if (own) return 'No source on record prints a figure.';
		return released
			? 'Not measured on this benchmark by an evaluator on record.'
			: 'Not measured on this benchmark: no released weights on record.';
	};
};

const reasons: Readonly<Partial<Record<ColumnKey | 'rank', Reason>>> = {
	rank: figureReason('Its source prints no figure to rank by.'),
	top1: figureReason('The source prints no top-1 figure.'),
	interval: figureReason('The source prints no top-1 figure.'),
	top5: figureReason('The source prints no top-5 figure.'),
	res: figureReason('The source does not state the resolution.'),
	claimed: ({ claimedOnly }) =>
		claimedOnly
			? 'The source prints no top-1 figure.'
			: 'No paper on record states a top-1 figure for these weights.',
	params: () => 'No source on record states the number of parameters.',
	gmacs: () => 'No source on record states the multiply-adds.',
	org: () => 'No source on record names an organisation.',
	licence: ({ released }) =>
		released ? 'The weights’ licence is not on record.' : 'No released weights on record.',
};

const has = ({ values }: NumberColumn, row: number): boolean => (values[row] ?? -1) >= 0;

/** Why a cell holds no figure or word, in a sentence. */
export function whyMissing(
	columns: Columns,
	{ view, figures }: Pick<Selection, 'view' | 'figures'>,
	row: number,
	key: ColumnKey | 'rank',
): string {
	const reason = reasons[key] ?? (() => 'Not on record.');
	return reason({
		own: view.bench === 'imagenet-val',
		figured: has(figures.top1, row) || has(figures.top5, row),
		released: columns.checkpoints(row) !== '',
		claimedOnly: evidences[columns.evidence[row] ?? -1] === 'claimed',
	});
}
