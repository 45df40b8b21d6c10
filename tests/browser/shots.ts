import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { listen } from '../../src/serving/listen.ts';
import { staticSite } from '../../src/serving/site.ts';
import { chromiumLaunch } from './chromium.ts';

const usage = `usage: npm run shots -- [PATH…] [--width N…] [--theme light|dark…] [--no-script] [--print] [--site URL] [--to FOLDER]
  Takes pictures of pages of the built site (default /) or of the site at URL: the first screen and the whole
  page, at 1280 and 390 pixels, light and dark. --print makes a PDF as well.`;

interface Shot {
	readonly url: URL;
	readonly width: number;
	readonly theme: 'light' | 'dark';
	readonly script: boolean;
	readonly print: boolean;
	readonly folder: string;
}

/** A file name that says which page this is: /models/coca/?q=a becomes models-coca-q-a. */
function fileName(url: URL): string {
	const words = `${url.pathname}${decodeURIComponent(url.search)}${url.hash}`.match(/[\p{L}\p{N}._]+/gu);
	return words?.join('-').slice(0, 120) ?? 'home';
}

/** Takes one page's pictures and gives what is wrong with it at a glance. */
async function take(browser: Browser, { url, width, theme, script, print, folder }: Shot): Promise<string[]> {
	const context = await browser.newContext({
		viewport: { width, height: width < 600 ? 844 : 900 },
		deviceScaleFactor: width < 600 ? 2 : 1,
		colorScheme: theme,
		javaScriptEnabled: script,
		reducedMotion: 'reduce',
	});
	const faults: string[] = [];
	context.on('console', (message) => faults.push(`console ${message.type()}: ${message.text()}`));
	context.on('weberror', (webError) => faults.push(String(webError.error())));
	const page = await context.newPage();
	await page.goto(url.href, { waitUntil: 'networkidle' });
	const name = `${folder}/${fileName(url)}.${width}.${theme}${script ? '' : '.no-script'}`;
	await page.screenshot({ path: `${name}.png` });
	await page.screenshot({ path: `${name}.full.png`, fullPage: true });
	if (print) await page.pdf({ path: `${name}.pdf`, format: 'A4', printBackground: false });
	const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
	if (Number(overflow) > 0) faults.push(`${overflow} px wider than the window`);
	await context.close();
	return [name, ...faults.map((fault) => `  ${fault}`)];
}

async function shoot() {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			width: { type: 'string', multiple: true, default: ['1280', '390'] },
			theme: { type: 'string', multiple: true, default: ['light', 'dark'] },
			'no-script': { type: 'boolean', default: false },
			print: { type: 'boolean', default: false },
			site: { type: 'string' },
			to: { type: 'string', default: '.shots' },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) {
		console.log(usage);
		return;
	}
	const themes = (['light', 'dark'] as const).filter((theme) => values.theme.includes(theme));
	await mkdir(values.to, { recursive: true });

	const { port, close } = await listen(await staticSite(resolve('dist'), '/'));
	const browser = await chromium.launch(await chromiumLaunch());
	for (const path of positionals.length > 0 ? positionals : ['/']) {
		for (const width of values.width.map(Number)) {
			for (const theme of themes) {
				const url = new URL(path, values.site ?? `http://localhost:${port}`);
				const shot = {
					url,
					width,
					theme,
					script: !values['no-script'],
					print: values.print,
					folder: values.to,
				};
				console.log((await take(browser, shot)).join('\n'));
			}
		}
	}
	await browser.close();
	close();
}

shoot().catch((error: unknown) => {
	console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
	process.exit(1);
});
