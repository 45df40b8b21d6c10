import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/*
 * Writes a site of one page with one chart of a built page and nothing else. The picture made at build time is left out,
 * so that what a browser draws there is drawn by script, and all that it needs is asked for at once, as a page would
 * whose only purpose it is: for measuring that beside other libraries.
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
if (existsSync(to)) throw new Error(`--to: found that ${to} is there already, expected a new folder`);

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
const script = found(/(<script type="module" src="[^"]*"><\/script>)/);
const starting = found(/<script type="module" src="[^"]*\/([^"/]*)"/);
const id = found(/<ledger-chart.*?<figure[^>]* id="([^"]*)"/s);
const head = found(/<head>(.*?)<\/head>/s);

/** Adds a script and all that it imports, by file name. */
async function addWithImports(name: string, known: Set<string>): Promise<void> {
	if (known.has(name)) return;
	known.add(name);
	const code = await readFile(join(site, '_astro', name), 'utf8');
	for (const [, imported = ''] of code.matchAll(/\b(?:from|import)"\.\/([^"]+)"/g))
		await addWithImports(imported, known);
}

const drawing = (await readdir(join(site, '_astro'))).find((name) => name.startsWith('still-chart.'));
if (drawing === undefined)
	throw new Error(`${site}/_astro: found no still-chart.*.js, expected the chart's script`);
const scripts = new Set<string>();
for (const name of [starting, drawing]) await addWithImports(name, scripts);
const wanted = [
	`<link rel="preload" href="${data}" as="fetch" crossorigin>`,
	...[...scripts].map((name) => `<link rel="modulepreload" href="/_astro/${name}">`),
];

await mkdir(to, { recursive: true });
for (const name of await readdir(site)) {
	if (name !== 'index.html') await symlink(resolve(site, name), join(to, name));
}
await writeFile(
	join(to, 'index.html'),
	`<!doctype html><html lang="en"><head>${head}${wanted.join('')}</head>` +
		`<body>${chart}${script}</body></html>`,
);
process.stdout.write(`${join(to, 'index.html')}: /#${id} draws it without waiting for interest\n`);
