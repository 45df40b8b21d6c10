import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { facets } from '../../../leaderboard/facets.ts';
import { ledger } from '../../../ledger.ts';
import { atom } from '../../../open-data/atom.ts';
import { facetFeed } from '../../../open-data/feeds.ts';
import { mediaTypes } from '../../../open-data/files.ts';
import { publisher } from '../../../site.ts';

export const getStaticPaths = (() =>
	facets.map((facet) => ({ params: { facet: facet.slug }, props: { facet } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { facet } }) =>
	new Response(atom(facetFeed(facet, await ledger(), publisher)), {
		headers: { 'content-type': mediaTypes.atom },
	});
