import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { modelDocument } from '../../../../leaderboard/api.ts';
import { ledger } from '../../../../ledger.ts';
import { address } from '../../../../site.ts';

export const getStaticPaths = (async () => {
	const { entries } = await ledger();
	return entries.map((entry) => ({ params: { slug: entry.slug }, props: { entry } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
	Response.json(modelDocument(props.entry, await ledger(), address));
