import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { json, mediaTypes } from '../../../../open-data/files.ts';
import { jsonSchemas } from '../../../../open-data/json-schema.ts';
import { address } from '../../../../site.ts';

export const getStaticPaths = (() =>
	[...jsonSchemas(address)].map(([name, schema]) => ({
		params: { name },
		props: { schema },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
	new Response(json(props.schema), { headers: { 'content-type': mediaTypes.json } });
