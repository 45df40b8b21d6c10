import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { inLeague, listCsv } from '../../leaderboard/list-csv.ts';
import { notableOrganisations } from '../../leaderboard/organisations.ts';
import { ledger } from '../../ledger.ts';

export const getStaticPaths = (async () =>
	notableOrganisations(await ledger()).map((view) => ({
		params: { slug: view.slug },
		props: { view },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { view } }) =>
	new Response(listCsv(view.entries.map(inLeague)), {
		headers: { 'content-type': 'text/csv; charset=utf-8' },
	});
