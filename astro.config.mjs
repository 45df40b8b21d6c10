// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import pkg from './package.json' with { type: 'json' };
import { asciiAssets } from './src/build/ascii.ts';
import { bundle, inlineScripts } from './src/build/inline-script.ts';
import { sitemapOfIndexed } from './src/build/sitemap.ts';
import { previews } from './src/preview/integration.ts';

/** The hash by which the content security policy knows a text that stands in a page. */
const hashOf = (/** @type {string | Buffer} */ text) =>
	/** @type {const} */ (`sha256-${createHash('sha256').update(text).digest('base64')}`);

export default defineConfig({
	site: process.env.SITE ?? pkg.homepage,
	base: process.env.BASE_PATH ?? '/',
	trailingSlash: 'always',
	// A page is painted as soon as it is there: no request for styles comes first.
	build: { format: 'directory', inlineStylesheets: 'always', concurrency: 8 },
	prerenderConflictBehavior: 'error',
	devToolbar: { enabled: false },
	integrations: [previews(), ...sitemapOfIndexed()],
	vite: {
		plugins: [inlineScripts(), asciiAssets()],
		resolve: {
			alias: { '@kurkle/color': fileURLToPath(new URL('src/browser/charts/no-colour.ts', import.meta.url)) },
		},
		// Reading a property does nothing else here; Chart.js sheds an eighth of its weight once the bundler knows.
		build: { rolldownOptions: { treeshake: { propertyReadSideEffects: false } } },
		environments: {
			client: {
				build: {
					rolldownOptions: {
						output: {
							entryFileNames: '_astro/page.[hash].js',
							// Else dozens of files of some hundred bytes: what every page's script imports stays in it, and what
							// the parts that come later share is one file. The charts share one of their own.
							codeSplitting: {
								groups: [
									{ name: 'page', tags: ['$initial'], priority: 1 },
									{
										name: 'shared',
										test: /[\\/]src[\\/](?:browser|leaderboard)[\\/](?!charts?[\\/]|site-found)/,
										minShareCount: 2,
									},
								],
							},
						},
					},
				},
			},
		},
	},
	security: {
		csp: {
			directives: [
				"default-src 'none'",
				"connect-src 'self'",
				"font-src 'self'",
				"img-src 'self' data: blob:",
				"base-uri 'none'",
				"form-action 'self'",
				"require-trusted-types-for 'script'",
				"trusted-types 'none'",
			],
			scriptDirective: {
				hashes: [
					hashOf(readFileSync('src/layouts/theme.js')),
					hashOf(readFileSync('src/layouts/typeface.js')),
					hashOf(readFileSync('src/browser/data-here.js')),
					hashOf(await bundle('src/browser/leaderboard-table.ts')),
				],
			},
			styleDirective: { hashes: [hashOf(readFileSync('src/layouts/layers.css'))] },
		},
	},
});
