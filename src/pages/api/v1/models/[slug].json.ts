import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { movedSlugs } from '../../../../leaderboard/moved.ts';
import { ledger } from '../../../../ledger.ts';
import { modelDocument } from '../../../../open-data/documents.ts';
import { json, mediaTypes } from '../../../../open-data/files.ts';
import { address } from '../../../../site.ts';

export const getStaticPaths = (async () => {
	const book = await ledger();
	return [...book.entries.map((entry) => ({ slug: entry.slug, entry })), ...movedSlugs(book)].map(
		({ slug, entry }) => ({ params: { slug }, props: { entry } }),
	);
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
	new Response(json(modelDocument(props.entry, await ledger(), address)), {
		headers: { 'content-type': mediaTypes.json },
	});
