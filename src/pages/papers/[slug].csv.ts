import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { paperViews } from '../../leaderboard/papers.ts';
import { ledger } from '../../ledger.ts';
import { resultColumns, resultRows } from '../../open-data/results.ts';
import { tableCsv } from '../../open-data/table-csv.ts';

export const getStaticPaths = (async () =>
	paperViews(await ledger()).map((view) => ({
		params: { slug: view.paper.slug },
		props: { view },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { view } }) =>
	new Response(
		tableCsv({
			columns: resultColumns,
			rows: resultRows([...view.models, ...view.others, ...view.byRecipe]),
		}),
		{ headers: { 'content-type': 'text/csv; charset=utf-8' } },
	);
