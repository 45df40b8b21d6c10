import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { csv, resultColumns, resultRows } from '../../leaderboard/api.ts';
import { paperViews } from '../../leaderboard/papers.ts';
import { ledger } from '../../ledger.ts';

export const getStaticPaths = (async () =>
	paperViews(await ledger()).map((view) => ({
		params: { slug: view.paper.slug },
		props: { view },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { view } }) =>
	new Response(csv(resultColumns, resultRows([...view.models, ...view.others, ...view.byRecipe])), {
		headers: { 'content-type': 'text/csv; charset=utf-8' },
	});
