import { readFile } from 'node:fs/promises';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/** Lists every built page that asks to be found: not cards for other sites, and not addresses that have moved. */
export function sitemapOfIndexed(): AstroIntegration[] {
	let site = new URL('https://localhost/');
	let built = site;
	const isIndexed = async (url: string): Promise<boolean> => {
		const page = new URL(`${url.slice(site.href.length)}index.html`, built);
		return !(await readFile(page, 'utf8')).includes('<meta name="robots" content="noindex"');
	};
	return [
		{
			name: 'built-pages',
			hooks: {
				'astro:config:done': ({ config }) => {
					built = config.outDir;
					site = new URL(`${config.base.replace(/\/$/, '')}/`, config.site);
				},
			},
		},
		sitemap({ serialize: async (item) => ((await isIndexed(item.url)) ? item : undefined) }),
	];
}
