import type { APIRoute } from 'astro';
import { codeBook } from '../../open-data/code-book.ts';
import { mediaTypes } from '../../open-data/files.ts';
import { tableCsv } from '../../open-data/table-csv.ts';

export const GET: APIRoute = () =>
	new Response(tableCsv(codeBook()), { headers: { 'content-type': mediaTypes.csv } });
