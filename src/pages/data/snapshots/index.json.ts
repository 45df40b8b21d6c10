import type { APIRoute } from 'astro';
import { ledger } from '../../../ledger.ts';
import { json, mediaTypes } from '../../../open-data/files.ts';
import { snapshotsDocument } from '../../../open-data/snapshots.ts';
import { snapshots } from '../../../open-data.ts';
import { address } from '../../../site.ts';

export const GET: APIRoute = async () =>
	new Response(json(snapshotsDocument(await ledger(), snapshots, address)), {
		headers: { 'content-type': mediaTypes.json },
	});
