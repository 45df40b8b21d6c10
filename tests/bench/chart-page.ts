import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/*
 * Writes a site of one page with one chart of a built page and nothing else. The picture made at build time is left out,
 * so that what a browser draws there is drawn by script: for measuring that beside other libraries.
 * npm run bench:chart -- --to FOLDER [--site dist] [--page best/under-100m-parameters/]
 */
const { values } = parseArgs({
	options: {
		to: { type: 'string' },
		site: { type: 'string', default: 'dist' },
		page: { type: 'string', default: 'best/under-100m-parameters/' },
	},
});
const { to, site } = values;
if (to === undefined) throw new Error('--to: found nothing, expected a folder for the page');

const file = join(site, values.page, 'index.html');
const html = await readFile(file, 'utf8');

/** What the page holds at a pattern's only group. */
function found(pattern: RegExp): string {
	const [, text] = html.match(pattern) ?? [];
	if (text === undefined) throw new Error(`${file}: found nothing like ${pattern}, expected a chart`);
	return text;
}

const chart = found(/(<ledger-chart.*?<\/ledger-chart>)/s).replace(
	found(/<div class="frame[^>]*>(.*?)<\/div>\s*<p class="axis-label x"/s),
	'',
);
const data = found(/<ledger-chart[^>]* data-source="([^"]*)"/);
const script = found(/(<script type="module" src="[^"]*ChartFigure[^"]*"><\/script>)/);
const head = found(/<head>(.*?)<\/head>/s);

await mkdir(to, { recursive: true });
for (const name of await readdir(site)) {
	if (name !== 'index.html') await symlink(resolve(site, name), join(to, name));
}
await writeFile(
	join(to, 'index.html'),
	`<!doctype html><html lang="en"><head>${head}<link rel="preload" href="${data}" as="fetch" crossorigin></head>` +
		`<body>${chart}${script}</body></html>`,
);
