import { listen } from '../../src/serving/listen.ts';
import { staticSite } from '../../src/serving/site.ts';
import { base, dist } from '../built-site.ts';

/*
 * Serves a site that was built for a path below the root. The tests name pages from the root: an address that nobody
 * was led to is answered with the same one below the path, so a page that leads out of its site is still caught.
 */

const site = await staticSite(dist, base);
const { port } = await listen((request, response) => {
	const { url = '/', headers } = request;
	if (url.startsWith(base) || headers.referer !== undefined) return site(request, response);
	response.writeHead(307, { location: base + url.slice(1) }).end();
});
console.log(`http://localhost:${port}${base}`);
