import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { json, mediaTypes } from '../../../../open-data/files.ts';
import { snapshots } from '../../../../open-data.ts';

export const getStaticPaths = (() =>
	snapshots.map((snapshot) => ({
		params: { date: snapshot.updated },
		props: { snapshot },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
	new Response(json(props.snapshot), { headers: { 'content-type': mediaTypes.json } });
