import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { badge } from '../../leaderboard/badge.ts';
import { movedSlugs } from '../../leaderboard/moved.ts';
import { ledger } from '../../ledger.ts';

export const getStaticPaths = (async () => {
	const book = await ledger();
	return [...book.entries.map((entry) => ({ slug: entry.slug, entry })), ...movedSlugs(book)].map(
		({ slug, entry }) => ({ params: { slug }, props: { entry } }),
	);
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
	new Response(badge(props.entry), { headers: { 'content-type': 'image/svg+xml' } });
