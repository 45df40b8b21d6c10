import type { APIRoute } from 'astro';
import { croissant } from '../../open-data/croissant.ts';
import { json, mediaTypes } from '../../open-data/files.ts';
import { openData } from '../../open-data.ts';
import { publisher } from '../../site.ts';

export const GET: APIRoute = async () => {
	const { ledger, files } = await openData();
	return new Response(json(croissant(ledger, files, publisher)), {
		headers: { 'content-type': mediaTypes.json },
	});
};
