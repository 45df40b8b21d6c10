import type { APIRoute, GetStaticPaths } from 'astro';
import { leaderboardData } from '../../leaderboard-data.ts';
import { ledger } from '../../ledger.ts';

export const getStaticPaths = (async () => {
	const { main, figures } = leaderboardData(await ledger());
	return [main, ...figures.values()].map(({ path, body }) => ({
		params: { file: path.replace(/^data\//, '') },
		props: { body },
	}));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
	new Response(props.body, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
