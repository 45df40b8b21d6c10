import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { familyViews } from '../../leaderboard/families.ts';
import { inLeague, listCsv } from '../../leaderboard/list-csv.ts';
import { ledger } from '../../ledger.ts';

export const getStaticPaths = (async () =>
	familyViews(await ledger()).map((view) => ({
		params: { slug: view.family.family },
		props: { view },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { view } }) =>
	new Response(listCsv(view.entries.map(inLeague)), {
		headers: { 'content-type': 'text/csv; charset=utf-8' },
	});
