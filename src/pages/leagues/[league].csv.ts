import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { inLeague, listCsv } from '../../leaderboard/list-csv.ts';
import { leagues } from '../../leaderboard/view.ts';
import { ledger } from '../../ledger.ts';

export const getStaticPaths = (() =>
	leagues.map((league) => ({ params: { league }, props: { league } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
	props: { league },
}) => {
	const { entries } = await ledger();
	return new Response(listCsv(entries.filter((entry) => entry.league === league).map(inLeague)), {
		headers: { 'content-type': 'text/csv; charset=utf-8' },
	});
};
