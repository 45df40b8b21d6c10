import type { Locator, Page } from '@playwright/test';
import Papa from 'papaparse';
import { z } from 'zod';
import { bringToLife } from './live.ts';
import { expect, test } from './test.ts';

/** Pages that together have every kind of chart. */
const withCharts = [
	'/',
	'/explore/',
	'/history/',
	'/methodology/',
	'/benchmarks/',
	'/benchmarks/imagenet-v2/',
	'/best/under-25m-parameters/',
	'/families/resnet/',
];

const Drawn = z.object({
	series: z.array(z.object({ points: z.array(z.object({ name: z.string(), slug: z.string().nullable() })) })),
});

/** A row of a data table: its model, and what stands in its cells. */
type Row = readonly string[];

/** All charts of a page, each brought to life. */
async function liveCharts(page: Page): Promise<Locator[]> {
	const charts = await page.locator('ledger-chart').all();
	for (const chart of charts) await bringToLife(chart);
	return charts;
}

const rowsOf = (table: Locator): Promise<Row[]> =>
	table
		.locator('tbody tr')
		.evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));

const namesOf = (rows: readonly Row[]): string[] => rows.map(([name]) => name ?? '').sort();

function readCsv(text: string): Row[] {
	const { data, errors } = Papa.parse<string[]>(text.trimEnd());
	expect(errors).toEqual([]);
	return data.slice(1);
}

/** Names of the points that a chart of no choice is drawn from; undefined where the page's table decides them. */
async function drawnNames(chart: Locator, page: Page): Promise<string[] | undefined> {
	const source = await chart.getAttribute('data-source');
	const inline = chart.locator('script[type="application/json"]');
	if (source === null && (await inline.count()) === 0) return undefined;
	const data =
		source === null
			? JSON.parse((await inline.textContent()) ?? '')
			: await (await page.request.get(source)).json();
	return Drawn.parse(data)
		.series.flatMap(({ points }) => points.map(({ name }) => name))
		.sort();
}

async function saved(page: Page, chart: Locator): Promise<Row[]> {
	const [download] = await Promise.all([page.waitForEvent('download'), chart.getByText('Save CSV').click()]);
	const parts = await (await download.createReadStream()).setEncoding('utf8').toArray();
	return readCsv(parts.join(''));
}

/** A live chart whose data table is open has the rows that it draws there and in the CSV that it saves. */
async function hasItsRows(chart: Locator, page: Page) {
	await expect(chart.locator('[data-part="rest"]')).toHaveCount(0);
	const names = namesOf(await rowsOf(chart.locator('[data-part="table"]')));
	expect(names.length).toBeGreaterThan(0);
	expect(namesOf(await saved(page, chart))).toEqual(names);
	const drawn = await drawnNames(chart, page);
	if (drawn) expect(names).toEqual(drawn);
}

for (const path of withCharts) {
	test.describe('without script', () => {
		test.use({ javaScriptEnabled: false });

		test(`each data table of ${path} has all rows, or leads to the file that has`, async ({ page }) => {
			await page.goto(path);
			for (const chart of await page.locator('ledger-chart').all()) {
				await chart.getByText('Data table').click();
				const rows = await rowsOf(chart.locator('[data-part="table"]'));
				const rest = chart.locator('[data-part="rest"]');
				const drawn = await drawnNames(chart, page);
				if ((await rest.count()) === 0) {
					expect(namesOf(rows)).toEqual(drawn);
					continue;
				}
				const file = await page.request.get((await rest.getByRole('link').getAttribute('href')) ?? '');
				const all = readCsv(await file.text());
				await expect(rest).toContainText(
					`${rows.length.toLocaleString('en')} of ${all.length.toLocaleString('en')} rows`,
				);
				expect(namesOf(all)).toEqual(expect.arrayContaining(namesOf(rows)));
				if (drawn) expect(namesOf(all)).toEqual(drawn);
			}
		});
	});
}

/** The middle of the ring around the point that is picked out. */
async function middleOf(spot: Locator): Promise<{ x: number; y: number }> {
	const box = await spot.evaluate((link) => {
		const { x, y } = link.getBoundingClientRect();
		return { x, y };
	});
	return box;
}

async function staysInside(card: Locator, width: number) {
	await expect(card).toBeVisible();
	const box = await card.boundingBox();
	expect(box?.x).toBeGreaterThanOrEqual(0);
	expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
}

interface Screen {
	readonly width: number;
	readonly height: number;
	readonly touch: boolean;
	readonly colorScheme: 'light' | 'dark';
}

/** Two opposite corners of all screens. */
const corners: readonly Screen[] = [
	{ width: 390, height: 844, touch: true, colorScheme: 'light' },
	{ width: 1920, height: 1080, touch: false, colorScheme: 'dark' },
];

const everyScreen: readonly Screen[] = [390, 768, 1280, 1920].flatMap((width) =>
	[true, false].flatMap((touch) =>
		(['light', 'dark'] as const).map((colorScheme) => ({ width, height: 900, touch, colorScheme })),
	),
);

for (const [index, path] of withCharts.entries()) {
	// Each page in one of the corners: every page on every screen takes minutes, and CHART_SCREENS=all asks for it.
	const screens =
		process.env.CHART_SCREENS === 'all' ? everyScreen : corners.filter((_, corner) => corner === index % 2);
	for (const screen of screens) {
		const { width, height, touch, colorScheme } = screen;
		test.describe(`${touch ? 'finger' : 'mouse'} and keyboard, ${colorScheme}, ${width} pixels wide`, () => {
			test.use({ viewport: { width, height }, hasTouch: touch, isMobile: touch, colorScheme });

			test(`the charts of ${path} answer and have their rows as a table`, async ({ page }) => {
				await page.goto(path, { waitUntil: 'networkidle' });
				for (const chart of await liveCharts(page)) {
					const spot = chart.locator('.spot');
					const card = spot.locator('.card');
					const places: { x: number; y: number }[] = [];
					await chart.locator('.frame').scrollIntoViewIfNeeded();
					await spot.focus();
					for (const key of ['Home', 'PageDown', 'End']) {
						await page.keyboard.press(key);
						await staysInside(card, width);
						places.push(await middleOf(spot));
					}
					await spot.blur();
					await expect(spot).not.toHaveClass(/lit/);
					// A second tap would follow the card of the first.
					for (const { x, y } of touch ? places.slice(1, 2) : places) {
						if (touch) await page.touchscreen.tap(x, y);
						else await page.mouse.move(x, y);
						await expect(spot).toHaveClass(/lit/);
						await staysInside(card, width);
					}
					await page.keyboard.press('Escape');
					await expect(spot).not.toHaveClass(/lit/);
					await chart.getByText('Data table').click();
					await expect(chart.locator('[data-part="table"] tbody tr').first()).toBeVisible();
					// The rows are the same on every screen.
					if (screen === screens[0]) await hasItsRows(chart, page);
				}
				const wide = await page.evaluate(() => document.documentElement.scrollWidth);
				expect(wide, 'width with the data tables open').toBeLessThanOrEqual(width);
			});
		});
	}
}
