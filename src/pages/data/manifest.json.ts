import type { APIRoute } from 'astro';
import { json, mediaTypes } from '../../open-data/files.ts';
import { manifestDocument } from '../../open-data/snapshots.ts';
import { openData } from '../../open-data.ts';

export const GET: APIRoute = async () => {
	const { ledger, archive } = await openData();
	return new Response(json(manifestDocument(ledger, archive)), {
		headers: { 'content-type': mediaTypes.json },
	});
};
