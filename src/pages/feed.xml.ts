import type { APIRoute } from 'astro';
import { ledger } from '../ledger.ts';
import { atom } from '../open-data/atom.ts';
import { mainFeed } from '../open-data/feeds.ts';
import { mediaTypes } from '../open-data/files.ts';
import { publisher } from '../site.ts';

export const GET: APIRoute = async () =>
	new Response(atom(mainFeed(await ledger(), publisher)), {
		headers: { 'content-type': mediaTypes.atom },
	});
