import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { DOMParser } from '@xmldom/xmldom';
import Papa from 'papaparse';
import { z } from 'zod';
import { card } from '../../src/leaderboard/badge.ts';
import { accuracy, exactAccuracy } from '../../src/leaderboard/format.ts';
import { dist } from '../built-site.ts';
import { models, type PublishedModel } from './published.ts';
import { expect, test } from './test.ts';

const folder = pathToFileURL(`${dist}/`);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');

/** Twenty models, spread over the list so that leagues, kinds of evidence and sizes differ. */
const twenty = Array.from(
	{ length: 20 },
	(_, index) => models[Math.floor((index * (models.length - 1)) / 19)],
).filter((model) => model !== undefined);
const both = models.find(({ claimed, measured }) => claimed && measured);
if (!both) throw new Error('no model is claimed and measured');

const figure = z.number().nullable();
const Results = z.object({
	results: z.array(
		z.object({
			benchmark: z.string(),
			top1: figure,
			top5: figure,
			receipt: z.object({
				source: z.string(),
				version: z.string().nullish(),
				where: z.string(),
				quote: z.string(),
			}),
		}),
	),
});
const csv = Papa.parse<Record<string, string>>(read('api/v1/results.csv').trimEnd(), { header: true });
/** Top-1 of every result of a model in the table of all results. */
const inCsv = (slug: string) =>
	csv.data
		.filter(({ model }) => model === slug)
		.map(({ top1 }) => (top1 === '' ? null : Number(top1)))
		.sort();
const headline = ({ top1, top5 }: PublishedModel) => top1 ?? top5;

for (const model of twenty) {
	test(`${model.slug}: its figures are those of the API, its badge and its card, each with a receipt that opens and names its source`, async ({
		page,
	}) => {
		await page.goto(`/models/${model.slug}/`);
		const printed = headline(model);
		if (printed !== null) {
			await expect(page.locator('.headline')).toContainText(accuracy(printed));
			const badge = new DOMParser({ onError: throwIt }).parseFromString(
				read(`badges/${model.slug}.svg`),
				'image/svg+xml',
			);
			expect(badge.documentElement?.textContent).toContain(`${accuracy(printed)} %`);
			expect(read(`embed/${model.slug}/index.html`)).toContain(accuracy(printed));
		}
		const { results } = Results.parse(JSON.parse(read(`api/v1/models/${model.slug}.json`)));
		expect(inCsv(model.slug)).toEqual(results.map(({ top1 }) => top1).sort());

		const expected = results.flatMap(({ top1, top5, receipt: { source, version, where, quote } }) => {
			const shown = top1 ?? top5;
			if (shown === null) return [];
			const figure = exactAccuracy(shown);
			return {
				...{ name: `${figure}, receipt`, figure, quote, where, version: version ?? null },
				...{ link: source, source: source.replace(/^https:\/\/(www\.)?/, '') },
				...{ uncovered: true, opened: true, inWindow: true, closed: true },
			};
		});
		const slips = page.locator('details[name=receipt]');
		expect(sorted(await slips.evaluateAll(openEach))).toEqual(sorted(expected));

		const summary = slips.first().locator('summary');
		await summary.press('Enter');
		await expect(slips.first()).toHaveAttribute('open');
		await summary.press('Enter');
		await expect(slips.first()).not.toHaveAttribute('open');
	});
}

/** Opens each slip at its figure, one after the other, and tells what then is shown. Runs in the page. */
async function openEach(slips: Element[]) {
	const found: unknown[] = [];
	for (const slip of slips) {
		const summary = slip.querySelector('summary');
		const quote = slip.querySelector('p');
		if (!(slip instanceof HTMLDetailsElement) || !summary || !quote) continue;
		summary.scrollIntoView({ block: 'center' });
		const { x, y, width, height } = summary.getBoundingClientRect();
		const hit = document.elementFromPoint(x + width / 2, y + height / 2);
		const toggled = () =>
			new Promise((told) =>
				slip.addEventListener('toggle', () => requestAnimationFrame(told), { once: true }),
			);
		const opening = toggled();
		summary.click();
		await opening;
		const shown = quote.getBoundingClientRect();
		const said = new Map(
			[...slip.querySelectorAll('dt')].map(({ textContent, nextElementSibling }) => [
				textContent,
				nextElementSibling?.textContent ?? null,
			]),
		);
		const opened = slip.open;
		const closing = toggled();
		document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
		await closing;
		found.push({
			name: summary.ariaLabel,
			figure: summary.textContent.trim(),
			quote: quote.textContent,
			where: said.get('Where') ?? null,
			version: said.get('Version')?.replace(/^not told .*/, '') || null,
			link: slip.querySelector('dd a')?.getAttribute('href') ?? null,
			source: said.get('Source') ?? null,
			uncovered: hit !== null && summary.contains(hit),
			opened,
			inWindow: shown.height > 0 && shown.top >= 0 && shown.bottom <= innerHeight,
			closed: !slip.open,
		});
	}
	return found;
}

/** In an order of their own: the page groups results by benchmark. */
const sorted = (values: readonly unknown[]): string[] => values.map((value) => JSON.stringify(value)).sort();

const throwIt = (level: string, message: string) => {
	throw new Error(`${level}: ${message}`);
};

test('a receipt opens at its figure, another closes it, Escape gives the focus back', async ({ page }) => {
	await page.goto(`/models/${both.slug}/`);
	const summaries = page.locator('summary[aria-label$=", receipt"]');
	const slips = page.locator('details[name=receipt]');
	await summaries.first().click();
	await expect(slips.first().getByRole('term').first()).toBeVisible();
	await expect(slips.first().getByRole('link')).toHaveAttribute('href', /^https:/);
	await summaries.nth(1).press('Enter');
	await expect(slips.first()).not.toHaveAttribute('open');
	await expect(slips.nth(1)).toHaveAttribute('open');
	await page.keyboard.press('Escape');
	await expect(slips.nth(1)).not.toHaveAttribute('open');
	await expect(summaries.nth(1)).toBeFocused();
	await summaries.first().click();
	await page.getByRole('heading', { level: 1 }).click();
	await expect(slips.first()).not.toHaveAttribute('open');
});

test('an open receipt lies inside the window of a phone', async ({ newVisitor }) => {
	const phone = await newVisitor({ viewport: { width: 390, height: 844 } });
	const page = await phone.newPage();
	await page.goto(`/models/${both.slug}/`);
	const ends = await page.locator('details[name=receipt]').evaluateAll((slips) =>
		slips.map((slip) => {
			slip.toggleAttribute('open', true);
			const { left, right } = slip.querySelector('div')?.getBoundingClientRect() ?? { left: -1, right: -1 };
			return { left, right };
		}),
	);
	expect(ends.length).toBeGreaterThan(1);
	expect(ends.filter(({ left, right }) => left < 0 || right > 390)).toEqual([]);
});

test('link, citations, code, badge and card can be copied', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const open = models.find(({ measured, league }) => measured && league === 'supervised') ?? both;
	await page.goto(`/models/${open.slug}/`);
	for (const [button, start] of [
		['Copy link', /^http.*\/models\//],
		['Copy BibTeX', /^@misc\{imagenet-ledger:/],
		['Copy CSL-JSON', /^\[\n/],
		['Copy Markdown', /^\[!\[ImageNet-1K top-1\]\(http/],
		['Copy HTML', /^<iframe src="http/],
	] as const) {
		await page.getByRole('button', { name: button, exact: true }).click();
		await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(start);
	}
});

test('the card needs no script, says its date and leads to the page', async ({ newVisitor }) => {
	const visitor = await newVisitor({ javaScriptEnabled: false, viewport: card });
	const page = await visitor.newPage();
	await page.goto(`/embed/${both.slug}/`);
	expect(read(`embed/${both.slug}/index.html`)).not.toContain('<script');
	await expect(page.locator('time')).toBeVisible();
	await expect(page.getByRole('link', { name: both.name })).toHaveAttribute(
		'href',
		new RegExp(`/models/${both.slug}/$`),
	);
	const { height } = (await page.locator('main').boundingBox()) ?? {};
	expect(height).toBeLessThanOrEqual(card.height);
});
