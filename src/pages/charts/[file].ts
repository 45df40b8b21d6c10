import type { APIRoute, GetStaticPaths } from 'astro';
import { type ChartFile, chartFiles } from '../../chart-files.ts';
import { ledger } from '../../ledger.ts';

export const getStaticPaths = (async () =>
	chartFiles(await ledger()).map((file) => ({
		params: { file: file.path.replace(/^charts\//, '') },
		props: { file },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: ChartFile }> = ({ props: { file } }) =>
	new Response(file.body, { headers: { 'Content-Type': `${file.type}; charset=utf-8` } });
