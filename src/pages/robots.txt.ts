import { address } from '../site.ts';

export const GET = () =>
	new Response(['User-agent: *', 'Allow: /', '', `Sitemap: ${address('sitemap-index.xml')}`, ''].join('\n'), {
		headers: { 'content-type': 'text/plain; charset=utf-8' },
	});
