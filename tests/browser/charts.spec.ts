import { gzipSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { base } from '../built-site.ts';
import { noteFetched } from './fetched.ts';
import { becomesLive, bringToLife } from './live.ts';
import { expect, test } from './test.ts';

/** What these tests read of a model in `/api/v1/models.json`. */
interface Published {
	readonly slug: string;
	readonly league: string;
	readonly trainingData: string;
	readonly params: number | null;
	readonly top1: number | null;
	readonly secondHand: boolean;
}

const chartOf = (page: Page, kind: string): Locator =>
	page.locator(`ledger-chart[data-chart="${kind}"]`).first();

/** Opens a chart's data table and waits until script has written all of its rows. */
async function openTable(chart: Locator): Promise<Locator> {
	await chart.getByText('Data table').click();
	await expect(chart.locator('[data-part="rest"]')).toHaveCount(0);
	return chart.locator('[data-part="table"]');
}

async function published(page: Page): Promise<Published[]> {
	const answer = await page.request.get('/api/v1/models.json');
	return (await answer.json()).models;
}

/** Slugs of the models that a chart's table links to. */
const slugsIn = (table: Locator): Promise<string[]> =>
	table
		.locator('tbody th a')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-2) ?? ''));

test.describe('a chart far below the view', () => {
	test.use({ viewport: { width: 320, height: 80 } });

	test('costs no script until the reader takes an interest', { tag: '@chromium' }, async ({ page }) => {
		const scripts: string[] = [];
		page.on('request', (request) => {
			if (/chart/.test(request.url()) && !/\.css$|ChartFigure/.test(request.url()))
				scripts.push(request.url());
		});
		await page.goto('/history/');
		await page.waitForLoadState('networkidle');
		expect(scripts).toEqual([]);
		await bringToLife(chartOf(page, 'still'));
		expect(scripts.length).toBeGreaterThan(0);
	});
});

test('all chart script of the home page is at most 56 kB, compressed', async ({ newVisitor }) => {
	const visitor = await newVisitor();
	const page = await visitor.newPage();
	const fetched = noteFetched(page);
	await page.goto(base, { waitUntil: 'networkidle' });
	await bringToLife(chartOf(page, 'over-time'));
	await page.waitForLoadState('networkidle');
	const ofCharts = (await fetched()).filter(({ url }) => url.endsWith('.js') && !url.includes('/page.'));
	const sizes = ofCharts.map(
		({ url, body }) => [url.split('/').at(-1), gzipSync(body, { level: 9 }).length] as const,
	);
	const total = sizes.reduce((sum, [, size]) => sum + size, 0);
	expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(56_000);
	expect(total).toBeGreaterThan(20_000);
});

test('the interactive chart takes the place of the picture without a jump', async ({ page }) => {
	await page.route(/live-chart/, async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 500));
		await route.continue();
	});
	await page.goto('/');
	const frame = chartOf(page, 'over-time').locator('.frame');
	const before = await frame.boundingBox();
	await expect(frame).not.toHaveClass(/live/);
	await bringToLife(chartOf(page, 'over-time'));
	expect(await frame.boundingBox()).toEqual(before);
	await expect(frame.locator('.picture')).toBeHidden();
});

test('the chart over time follows the filters of the table, and its own table has the same rows', async ({
	page,
}) => {
	await page.goto('/?params=..30&data=none');
	const chart = await bringToLife(chartOf(page, 'over-time'));
	const table = await openTable(chart);
	const expected = (await published(page)).filter(
		({ league, params, trainingData, top1 }) =>
			league === 'supervised' &&
			params !== null &&
			params <= 30 &&
			trainingData === 'none' &&
			top1 !== null &&
			top1 >= 50,
	);
	expect((await slugsIn(table)).sort()).toEqual(expected.map(({ slug }) => slug).sort());
	await expect(chart.locator('.caption')).toContainText(`${expected.length} models`);
});

test('a picture that is not of the view steps back until the chart is there, and moves nothing', async ({
	page,
}) => {
	const chart = chartOf(page, 'over-time');
	const frame = chart.locator('.frame');
	const opacity = () => chart.locator('.picture').evaluate((picture) => getComputedStyle(picture).opacity);
	await page.goto('/');
	const before = await frame.boundingBox();
	expect(await opacity()).toBe('1');
	const held = Promise.withResolvers<void>();
	const data = (await chart.getAttribute('data-models')) ?? '';
	await page.route(`**${data}`, async (route) => {
		await held.promise;
		await route.continue();
	});
	await page.goto('/?params=..30');
	await expect.poll(opacity).toBe('0.25');
	expect((await frame.boundingBox())?.height).toBe(before?.height);
	await page.getByRole('button', { name: 'Reset filters' }).click();
	await expect.poll(opacity).toBe('1');
	await page.goBack();
	held.resolve();
	await bringToLife(chart);
});

test('the switch to top-5 brings the challenge and the human line', async ({ page }) => {
	await page.goto('/');
	const chart = await bringToLife(chartOf(page, 'over-time'));
	await expect(chart.locator('.caption')).not.toContainText('Human line');
	await chart.getByText('Top-5 error', { exact: true }).click();
	await expect(chart.getByRole('heading')).toHaveText(/^The challenge took top-5 error from/);
	await expect(chart.locator('.caption')).toContainText('Human line');
	await expect(chart.getByRole('img')).toHaveAccessibleName(/Best in the challenge/);
});

test('a pointer picks out a point, and a click opens its model', async ({ page }) => {
	await page.goto('/');
	const chart = await bringToLife(chartOf(page, 'over-time'));
	const box = await chart.locator('.frame').boundingBox();
	if (!box) throw new Error('the chart has no box');
	await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.45);
	const spot = chart.locator('.spot.lit');
	await expect(spot).toContainText('Top-1, %');
	// A drag is no click, wherever it ends.
	await page.mouse.down();
	await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.45, { steps: 3 });
	await page.mouse.up();
	await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.45);
	const href = await spot.getAttribute('href');
	await page.mouse.click(box.x + box.width * 0.7, box.y + box.height * 0.45);
	await expect(page).toHaveURL(new RegExp(`${href}$`));
});

test('the arrow keys walk from point to point, and Enter opens the model', async ({ page }) => {
	await page.goto('/history/');
	const chart = await bringToLife(chartOf(page, 'still'));
	const spot = chart.locator('.spot');
	await spot.focus();
	const first = await spot.textContent();
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowLeft');
	await expect(spot).not.toHaveText(first ?? '');
	await expect(chart.locator('a.spot + [aria-live]')).toHaveText((await spot.textContent()) ?? '');
	await page.keyboard.press('Home');
	await expect(spot).toContainText('2010');
	const href = await spot.getAttribute('href');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`${href}$`));
});

test('a finger picks out a point, and the card that opens is the link', { tag: '@chromium' }, async ({
	newVisitor,
}) => {
	const context = await newVisitor({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
	const page = await context.newPage();
	await page.goto('/history/');
	const chart = chartOf(page, 'still');
	await chart.scrollIntoViewIfNeeded();
	const box = await chart.locator('.frame').boundingBox();
	if (!box) throw new Error('the chart has no box');
	// What is touched is still the picture.
	await page.touchscreen.tap(box.x + box.width * 0.6, box.y + box.height * 0.5);
	const card = chart.locator('.spot.lit .card');
	await expect(card).toBeVisible();
	await expect(page).toHaveURL(/history/);
	const href = await chart.locator('.spot').getAttribute('href');
	await card.tap();
	await expect(page).toHaveURL(new RegExp(`${href}$`));
});

test('a choice that comes before the chart is not lost', async ({ page }) => {
	await page.goto('/explore/');
	const chart = chartOf(page, 'explore');
	await chart
		.locator('select')
		.first()
		.evaluate((select: HTMLSelectElement) => {
			select.value = 'gmacs';
			select.dispatchEvent(new Event('change', { bubbles: true }));
		});
	await becomesLive(chart);
	await expect(page).toHaveURL(/\?x=gmacs$/);
	await expect(chart.getByLabel('Across')).toHaveValue('gmacs');
	await expect(chart.locator('[data-part="x"]')).toContainText('GMACs');
	await page.goBack();
	await expect(chart.getByLabel('Across')).toHaveValue('params');
});

test('a tool that is asked for before the chart is there serves once it is', {
	tag: '@chromium',
}, async ({ page }) => {
	await page.goto('/history/');
	const chart = chartOf(page, 'still');
	await expect(chart.locator('.frame')).not.toHaveClass(/live/);
	const download = page.waitForEvent('download');
	await chart.getByText('Save CSV').evaluate((button: HTMLElement) => {
		button.focus();
		button.click();
	});
	expect((await download).suggestedFilename()).toBe(
		`${await chart.locator('figure').getAttribute('id')}.csv`,
	);
});

test('a change of theme draws the chart anew', async ({ page }) => {
	await page.goto('/history/');
	const chart = await bringToLife(chartOf(page, 'still'));
	const picture = () => chart.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
	const before = await picture();
	await page.getByRole('button', { name: 'Dark theme' }).click();
	expect(await picture()).not.toBe(before);
});

test('a chart can be saved as a picture and as the rows of its table', { tag: '@chromium' }, async ({
	page,
}) => {
	await page.goto('/explore/?params=..3');
	const chart = await bringToLife(chartOf(page, 'explore'));
	const [png] = await Promise.all([page.waitForEvent('download'), chart.getByText('Save PNG').click()]);
	expect(png.suggestedFilename()).toMatch(/\.png$/);
	const [csv] = await Promise.all([page.waitForEvent('download'), chart.getByText('Save CSV').click()]);
	const text = await (await csv.createReadStream()).setEncoding('utf8').toArray();
	const rows = await (await openTable(chart)).locator('tbody tr').count();
	expect(text.join('').trim().split('\r\n')).toHaveLength(rows + 1);
});

test('the frontier is what no model in models.json beats', async ({ page }) => {
	await page.goto('/explore/');
	const chart = await bringToLife(chartOf(page, 'explore'));
	const drawn = (await published(page)).flatMap(({ slug, league, params, top1, secondHand }) =>
		league === 'supervised' && params !== null && top1 !== null && !secondHand
			? [{ slug, params, top1 }]
			: [],
	);
	const unbeaten = drawn.filter(
		(one) =>
			!drawn.some(
				(other) =>
					other.params <= one.params &&
					other.top1 >= one.top1 &&
					(other.params < one.params || other.top1 > one.top1),
			),
	);
	expect((await slugsIn(chart.locator('[data-part="frontier"]'))).sort()).toEqual(
		unbeaten.map(({ slug }) => slug).sort(),
	);
});

test('what is drawn stands in the address: a link shows it again, and Back undoes a choice', async ({
	page,
	newVisitor,
}) => {
	await page.goto('/explore/?kind=transformer');
	const chart = await bringToLife(chartOf(page, 'explore'));
	await chart.getByLabel('Across').selectOption('gmacs');
	await chart.getByLabel('95 % intervals').check();
	await expect(page).toHaveURL(/kind=transformer/);
	await expect(page).toHaveURL(/x=gmacs/);
	await expect(page).toHaveURL(/intervals=1/);
	const caption = (await chart.locator('.caption').textContent()) ?? '';
	const other = await (await newVisitor()).newPage();
	await other.goto(page.url());
	const again = await bringToLife(chartOf(other, 'explore'));
	await expect(again.locator('.caption')).toHaveText(caption);
	await expect(again.getByLabel('Across')).toHaveValue('gmacs');
	await expect(other.getByText('Ignored:')).toBeHidden();
	await page.goBack();
	await page.goBack();
	await expect(chart.getByLabel('Across')).toHaveValue('params');
	await expect(chart.getByLabel('95 % intervals')).not.toBeChecked();
	await expect(page).toHaveURL(/kind=transformer$/);
});

test('dragging in the chart narrows the table to what was dragged over, and Back widens it', async ({
	page,
}) => {
	await page.goto('/explore/');
	const chart = await bringToLife(chartOf(page, 'explore'));
	const box = await chart.locator('.frame').boundingBox();
	if (!box) throw new Error('the chart has no box');
	const whole = (await chart.locator('.caption').textContent()) ?? '';
	// From one point to another, neither of which is meant to open.
	await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.45);
	await expect(chart.locator('.spot.lit')).toHaveCount(1);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.6, { steps: 4 });
	await page.mouse.up();
	await expect(page).toHaveURL(/params=[\d.]+\.\.[\d.]+&top1=[\d.]+\.\.[\d.]+/);
	await expect(chart.locator('.caption')).not.toHaveText(whole);
	const query = new URL(page.url()).searchParams;
	const [least = 0, most = 0] = (query.get('params') ?? '').split('..').map(Number);
	const slugs = await slugsIn(await openTable(chart));
	expect(slugs.length).toBeGreaterThan(0);
	const params = new Map((await published(page)).map((model) => [model.slug, model.params]));
	for (const slug of slugs) {
		expect(params.get(slug)).toBeGreaterThanOrEqual(least);
		expect(params.get(slug)).toBeLessThanOrEqual(most);
	}
	await page.goBack();
	await expect(page).toHaveURL(/explore\/$/);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the history has its pictures, its tables and all its numbers', async ({ page }) => {
		await page.goto('/history/');
		await expect(page.locator('svg.picture')).toHaveCount(2);
		for (const picture of await page.locator('svg.picture').all()) {
			await expect(picture).toHaveAccessibleName(/Best claim: \d/);
			expect(await picture.locator('.dot').count()).toBeGreaterThan(0);
		}
		for (const year of ['2010', '2012', '2017']) {
			await expect(page.getByRole('row', { name: new RegExp(`^${year} `) }).first()).toBeVisible();
		}
		await expect(page.getByText('Annotator A1').first()).toBeVisible();
		await expect(page.locator('main')).not.toContainText(/NaN|undefined|null/);
	});

	test('the home page has the record history as a table', async ({ page }) => {
		await page.goto('/');
		const chart = chartOf(page, 'over-time');
		await chart.getByText('Data table').click();
		expect(await chart.locator('tbody tr').count()).toBeGreaterThan(20);
	});
});

test('what the explorer does not understand of an address is named, until a choice is made', async ({
	page,
}) => {
	await page.goto('/explore/?x=gold&y=top5');
	const chart = await bringToLife(chartOf(page, 'explore'));
	const note = page.getByText('Ignored: x=gold', { exact: true });
	await expect(note).toBeVisible();
	await chart.getByLabel('Colour').selectOption('kind');
	await expect(note).toBeHidden();
	await expect(page).toHaveURL('/explore/?y=top5&colour=kind');
});

test('in print the picture stands in for the interactive chart', { tag: '@chromium' }, async ({ page }) => {
	await page.goto('/history/');
	const chart = await bringToLife(chartOf(page, 'still'));
	await page.emulateMedia({ media: 'print' });
	await expect(chart.locator('.picture')).toBeVisible();
	await expect(chart.locator('canvas')).toBeHidden();
});
