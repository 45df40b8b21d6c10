import { defineMiddleware } from 'astro:middleware';
import { asciiPage } from './build/ascii.ts';

export const onRequest = defineMiddleware(async (_context, next) => {
	const response = await next();
	if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
	return new Response(asciiPage(await response.text()), response);
});
