import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { listen } from '../../src/serving/listen.ts';
import { staticSite } from '../../src/serving/site.ts';
import { chromiumLaunch } from './chromium.ts';

/*
 * Takes the pictures of the README from the built site into .github/pictures/.
 */

const folder = '.github/pictures';
const pictures = [
	{ name: 'leaderboard', path: '/', width: 1280, height: 900, theme: 'light' },
	{ name: 'leaderboard-dark', path: '/', width: 1280, height: 900, theme: 'dark' },
	{ name: 'model', path: '/models/eva-02-l-448-m38m-in21k/', width: 1280, height: 900, theme: 'light' },
	{ name: 'explore', path: '/explore/', width: 1280, height: 900, theme: 'light' },
	{ name: 'history', path: '/history/', width: 1280, height: 900, theme: 'light' },
] as const;
/** Of a picture in the repository, in bytes. */
const heaviest = 120_000;

const { port, close } = await listen(await staticSite(resolve('dist'), '/'));
const browser = await chromium.launch(await chromiumLaunch());
await mkdir(folder, { recursive: true });
for (const { name, path, width, height, theme } of pictures) {
	const page = await browser.newPage({
		viewport: { width, height },
		colorScheme: theme,
		reducedMotion: 'reduce',
	});
	await page.goto(`http://localhost:${port}${path}`, { waitUntil: 'networkidle' });
	const session = await page.context().newCDPSession(page);
	const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
	const picture = Buffer.from(data, 'base64');
	if (picture.length > heaviest)
		throw new Error(`${name} has ${picture.length} bytes, more than ${heaviest}`);
	await writeFile(`${folder}/${name}.webp`, picture);
	console.log(`${folder}/${name}.webp ${picture.length}`);
	await page.close();
}
await browser.close();
close();
