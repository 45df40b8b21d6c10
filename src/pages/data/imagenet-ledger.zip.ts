import type { APIRoute } from 'astro';
import { mediaTypes } from '../../open-data/files.ts';
import { openData } from '../../open-data.ts';

export const GET: APIRoute = async () =>
	new Response((await openData()).archive.body, { headers: { 'content-type': mediaTypes.zip } });
