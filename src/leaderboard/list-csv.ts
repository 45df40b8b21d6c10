import { csv } from './csv.ts';
import type { Entry, Standing } from './entry.ts';

/** Columns of the CSV file beside each page that lists models, in order. */
const listColumns = [
	'rank',
	'rankBest',
	'rankWorst',
	'model',
	'name',
	'top1',
	'top5',
	'params',
	'gmacs',
	'resolution',
	'trainingData',
	'protocol',
	'league',
	'evidence',
	'date',
	'paper',
] as const;

/** An entry as a list shows it: its figures on the list's benchmark and its place in the list. */
export interface Listed {
	readonly entry: Entry;
	readonly standing: Standing | null;
	readonly top1: number | null;
	readonly top5: number | null;
	readonly resolution: number | null;
}

/** The list as CSV, in its order. */
export function listCsv(list: readonly Listed[]): string {
	return csv(
		listColumns,
		list.map(({ entry, standing, top1, top5, resolution }) => ({
			rank: standing?.rank,
			rankBest: standing?.best,
			rankWorst: standing?.worst,
			model: entry.slug,
			name: entry.name,
			top1,
			top5,
			params: entry.params,
			gmacs: entry.gmacs,
			resolution,
			trainingData: entry.tier,
			protocol: entry.protocol,
			league: entry.league,
			evidence: entry.evidence,
			date: entry.date,
			paper: entry.paper?.arxiv ?? entry.paper?.url,
		})),
	);
}

/** An entry with its headline figures, standing where its league puts it. */
export function inLeague(entry: Entry): Listed {
	const { top1, top5, resolution } = entry;
	return { entry, top1, top5, resolution, standing: entry.standing[entry.home] ?? null };
}
