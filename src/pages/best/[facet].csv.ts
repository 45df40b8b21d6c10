import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { facets, facetView } from '../../leaderboard/facets.ts';
import { inLeague, listCsv } from '../../leaderboard/list-csv.ts';
import { ledger } from '../../ledger.ts';

export const getStaticPaths = (() =>
	facets.map((facet) => ({ params: { facet: facet.slug }, props: { facet } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { facet } }) => {
	const { contestants } = facetView(facet, await ledger());
	return new Response(listCsv(contestants.map(({ entry, standing }) => ({ ...inLeague(entry), standing }))), {
		headers: { 'content-type': 'text/csv; charset=utf-8' },
	});
};
