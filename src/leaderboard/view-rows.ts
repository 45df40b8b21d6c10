import type { Columns, NumberColumn, WordColumn } from './columns.ts';
import { isoDate } from './row.ts';
import type { Selection } from './select.ts';
import { evidences, kinds, leagues, protocols, tiers } from './view.ts';

/*
 * The rows of a view as data, for files that leave the page.
 */

/** Where a view is shown. */
export interface ViewSource {
	/** Name of the site. */
	readonly site: string;
	/** Full address of the view. */
	readonly url: string;
	/** Day of the newest change in the data. */
	readonly updated: string;
	/** Name of the benchmark that the view is of. */
	readonly benchmark: string;
	/** Full address of a model's page. */
	readonly model: (slug: string) => string;
}

/** A row of a view. Accuracies are percent, params millions, gmacs billions; null where nobody states it. */
export type ViewRow = ReturnType<ReturnType<typeof viewRow>>;

/** The rows of a selection, in its order, with their figures as they are: nothing rounded, nothing left out. */
export function viewRows(columns: Columns, selection: Selection): readonly ViewRow[] {
	return Array.from(selection.rows, viewRow(columns, selection));
}

function viewRow(columns: Columns, { view, figures, standing, rankInView }: Selection) {
	const number = ({ values, scale }: NumberColumn, row: number) => {
		const value = values[row] ?? -1;
		return value < 0 ? null : value / scale;
	};
	const word = ({ values, names }: WordColumn, row: number) => names[values[row] ?? -1] ?? null;
	return (row: number) => {
		const place = standing(row);
		const date = number(columns.date, row);
		const own = view.bench === 'imagenet-val';
		const claimed = evidences[columns.evidence[row] ?? -1] === 'claimed';
		const claim = (top: 'top1' | 'top5', beside: NumberColumn) =>
			claimed ? number(figures[top], row) : own ? number(beside, row) : null;
		return {
			rank: place?.rank ?? null,
			rankBest: place?.best ?? null,
			rankWorst: place?.worst ?? null,
			rankInView: rankInView(row) ?? null,
			slug: columns.slug(row),
			name: columns.name[row] ?? '',
			family: word(columns.family, row),
			kind: kinds[columns.kind[row] ?? -1] ?? null,
			org: word(columns.org, row),
			date: date === null ? null : isoDate(date),
			benchmark: own ? (columns.homes[columns.home[row] ?? -1]?.benchmark ?? null) : view.bench,
			top1: number(figures.top1, row),
			top5: number(figures.top5, row),
			resolution: number(figures.res, row),
			params: number(columns.params, row),
			gmacs: number(columns.gmacs, row),
			trainingData: tiers[columns.tier[row] ?? -1] ?? null,
			protocol: protocols[columns.protocol[row] ?? -1] ?? null,
			league: leagues[columns.league[row] ?? -1] ?? null,
			evidence: evidences[columns.evidence[row] ?? -1] ?? null,
			secondHand: own && columns.secondHand[row] === 1,
			claimedTop1: claim('top1', columns.claimedTop1),
			claimedTop5: claim('top5', columns.claimedTop5),
			open: columns.open[row] === 1,
			licence: word(columns.licence, row),
			checkpoints: columns.checkpoints(row).split(' ').filter(Boolean),
			paper: word(columns.paper, row),
		};
	};
}
