import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { openData } from '../../../open-data.ts';

export const getStaticPaths = (async () => {
	const { files } = await openData();
	return files.map(({ name, mediaType, body }) => ({ params: { file: name }, props: { mediaType, body } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
	new Response(props.body, { headers: { 'content-type': props.mediaType } });
