import type { Plugin } from 'vite';

/*
 * Pages, scripts and data in ASCII alone. A browser keeps a document in one byte a character until the first sign
 * outside Latin-1; one dash makes it decode and keep all that follows in two. tests/bench/README.md has what this is
 * worth.
 */

const others = /[\u0080-\uffff]/g;

/** A script, or JSON, that says the same in ASCII: whatever is not stands in a string, a template or a pattern. */
export const asciiScript = (code: string): string =>
	code.replace(others, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** JSON as it may stand in a page's script element. */
export const jsonInPage = (json: string): string => asciiScript(json).replaceAll('<', '\\u003c');

/** A stylesheet that says the same in ASCII. The blank ends the escape: of what follows, CSS would swallow one. */
export const asciiStyle = (css: string): string =>
	css.replace(/[\u{80}-\u{10ffff}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);

/** What of a page is text of its own and not of a script or a stylesheet in it. */
const foreign = /<(script|style)\b[^>]*>[\s\S]*?<\/\1>|[\u{80}-\u{10ffff}]/gu;

/** A page whose text and attributes say the same in ASCII. */
export const asciiPage = (html: string): string =>
	html.replace(foreign, (found, tag) => (tag === undefined ? `&#${found.codePointAt(0)};` : found));

/** Writes scripts and stylesheets for browsers in ASCII, before Astro puts them into pages and takes their hashes. */
export function asciiAssets(): Plugin {
	return {
		name: 'ascii-assets',
		generateBundle: {
			order: 'pre',
			handler(_options, bundle) {
				const forBrowsers = this.environment.config.consumer === 'client';
				for (const file of Object.values(bundle)) {
					if (file.type === 'asset' && file.fileName.endsWith('.css'))
						file.source = asciiStyle(String(file.source));
					else if (file.type === 'chunk' && forBrowsers) file.code = asciiScript(file.code);
				}
			},
		},
	};
}
