import type { Columns, NumberColumn, WordColumn } from './columns.ts';
import { csv } from './csv.ts';
import { isoDate } from './row.ts';
import type { Selection } from './select.ts';
import { evidences, kinds, leagues, protocols, tiers } from './view.ts';

const fields = [
	'rank',
	'rankBest',
	'rankWorst',
	'rankInView',
	'slug',
	'name',
	'family',
	'kind',
	'org',
	'date',
	'benchmark',
	'top1',
	'top5',
	'resolution',
	'params',
	'gmacs',
	'trainingData',
	'protocol',
	'league',
	'evidence',
	'claimedTop1',
	'claimedTop5',
	'open',
	'licence',
	'checkpoints',
	'paper',
] as const;

/** The rows of a selection, in its order, with their figures as they are: nothing rounded, nothing left out. */
export function viewCsv(columns: Columns, { view, rows, figures, standing, rankInView }: Selection): string {
	const number = ({ values, scale }: NumberColumn, row: number) => {
		const value = values[row] ?? -1;
		return value < 0 ? null : value / scale;
	};
	const word = ({ values, names }: WordColumn, row: number) => names[values[row] ?? -1] ?? null;
	return csv(
		fields,
		Array.from(rows, (row): Record<(typeof fields)[number], string | number | boolean | null> => {
			const place = standing(row);
			const date = number(columns.date, row);
			const claimed = evidences[columns.evidence[row] ?? -1] === 'claimed';
			return {
				rank: place?.rank ?? null,
				rankBest: place?.best ?? null,
				rankWorst: place?.worst ?? null,
				rankInView: rankInView(row) ?? null,
				slug: columns.slug(row),
				name: columns.name[row] ?? null,
				family: word(columns.family, row),
				kind: kinds[columns.kind[row] ?? -1] ?? null,
				org: word(columns.org, row),
				date: date === null ? null : isoDate(date),
				benchmark:
					view.bench === 'imagenet-val'
						? (columns.homes[columns.home[row] ?? -1]?.benchmark ?? null)
						: view.bench,
				top1: number(figures.top1, row),
				top5: number(figures.top5, row),
				resolution: number(figures.res, row),
				params: number(columns.params, row),
				gmacs: number(columns.gmacs, row),
				trainingData: tiers[columns.tier[row] ?? -1] ?? null,
				protocol: protocols[columns.protocol[row] ?? -1] ?? null,
				league: leagues[columns.league[row] ?? -1] ?? null,
				evidence: evidences[columns.evidence[row] ?? -1] ?? null,
				claimedTop1: number(claimed ? figures.top1 : columns.claimedTop1, row),
				claimedTop5: number(claimed ? figures.top5 : columns.claimedTop5, row),
				open: columns.open[row] === 1,
				licence: word(columns.licence, row),
				checkpoints: columns.checkpoints(row) || null,
				paper: word(columns.paper, row),
			};
		}),
	);
}
