import { globSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { base, dist } from '../built-site.ts';
import { LeaderboardPage } from './leaderboard-page.ts';
import { becomesLive } from './live.ts';
import { models } from './published.ts';
import { expect, test } from './test.ts';

/*
 * Data that do not come, come broken, or are gone since the page was built: the page stays as it was, says what is
 * missing, and gets it when asked again.
 */

/** What a browser says of what it could not get, and the page of what it could not read. */
const unavailable =
	/Failed to (load resource|fetch)|NetworkError|error loading dynamically imported module|JSON|: 404|TypeError/;

const faults: Readonly<Record<string, (route: Route) => Promise<void>>> = {
	'are blocked': (route) => route.abort('blockedbyclient'),
	'end early': async (route) => {
		const answer = await route.fetch();
		const text = await answer.text();
		await route.fulfill({ response: answer, body: text.slice(0, text.length / 2) });
	},
	'are gone, for a newer site has a name with another hash': (route) =>
		route.fulfill({ status: 404, body: 'There is no such page.' }),
	'are those of another site than the page': (route) => route.fulfill({ json: { version: 99 } }),
};

const [first, second] = models.filter(({ league }) => league === 'supervised');
if (!first || !second) throw new Error('too few models');

async function comeToChart(page: Page): Promise<void> {
	const chart = page.locator('ledger-chart').first();
	await chart.scrollIntoViewIfNeeded();
	await chart.dispatchEvent('pointerover');
}

/** What asks for data: what of the address it is known by, and where it stands. */
const requests: readonly {
	readonly what: string;
	readonly address: RegExp;
	readonly path: string;
	/** Changes the page that asks. */
	readonly prepare?: (page: Page) => Promise<unknown>;
	/** Brings the request about. */
	readonly ask?: (page: Page) => Promise<void>;
	/** Seen before and after. */
	readonly still: (page: Page) => Promise<void>;
	readonly trouble: RegExp;
	/** Seen once the data are there. */
	readonly works: (page: Page) => Promise<void>;
}[] = [
	{
		what: 'the data of the table, fetched as when they are too long to lie in the page',
		address: /data\/models\./,
		path: '/',
		prepare: (page) =>
			page.route(/:\d+\/(ledger\/)?$/, async (route) => {
				const [data = ''] = globSync('data/models.*.json', { cwd: dist });
				const response = await route.fetch();
				const html = await response.text();
				const body = html
					.replace('<leaderboard-table ', `$&data-source="${base}${data}" `)
					.replace(/<script type="application\/json">.*?<\/script>/s, '');
				await route.fulfill({ response, body });
			}),
		still: async (page) =>
			expect(await page.locator('leaderboard-table tbody tr').count()).toBeGreaterThan(10),
		trouble: /data could not be read/,
		works: async (page) => {
			const head = page.getByRole('columnheader', { name: 'Params' });
			await head.getByRole('button').click();
			await expect(head).toHaveAttribute('aria-sort', /ending/);
		},
	},
	{
		what: 'the data of the chart over time',
		address: /charts\/over-time\./,
		path: '/',
		ask: comeToChart,
		still: (page) => expect(page.locator('ledger-chart .picture').first()).toBeVisible(),
		trouble: /interactive chart could not be loaded/,
		works: (page) => becomesLive(page.locator('ledger-chart')),
	},
	{
		what: 'the data of the explorer',
		address: /charts\/explore\./,
		path: '/explore/',
		ask: comeToChart,
		still: (page) => expect(page.locator('ledger-chart .picture').first()).toBeVisible(),
		trouble: /interactive chart could not be loaded/,
		works: (page) => becomesLive(page.locator('ledger-chart[data-chart="explore"]')),
	},
	{
		what: 'a chart of the history',
		address: /charts\/history-top5\.json/,
		path: '/history/#challenge',
		ask: comeToChart,
		still: (page) => expect(page.locator('ledger-chart .picture').first()).toBeVisible(),
		trouble: /interactive chart could not be loaded/,
		works: (page) => becomesLive(page.locator('ledger-chart').first()),
	},
	{
		what: 'the index of the search',
		address: /search\.json/,
		path: `/models/${first.slug}/`,
		ask: (page) => page.keyboard.press('/'),
		still: (page) => expect(page.getByRole('dialog')).toBeVisible(),
		trouble: /index could not be loaded/,
		works: (page) => expect(page.getByText('pages to search')).toBeVisible(),
	},
	{
		what: 'the weights of the finder',
		address: /finder\.json/,
		path: '/best/',
		ask: (page) => page.getByLabel('Parameters, at most').fill('12'),
		still: async (page) => expect(await page.locator('backbone-finder li .top1').count()).toBeGreaterThan(1),
		trouble: /figures could not be loaded/,
		works: (page) => expect(page.locator('backbone-finder [role="status"]')).toHaveText(/released weights?/),
	},
	{
		what: 'the list of models to compare',
		address: /search\.json/,
		path: '/compare/',
		ask: (page) => page.getByRole('searchbox', { name: 'Add a model' }).fill(first.slug),
		still: (page) => expect(page.getByRole('table').first()).toBeVisible(),
		trouble: /list of models could not be loaded/,
		works: (page) =>
			expect(page.getByRole('list', { name: 'Models to add' }).getByRole('button').first()).toBeVisible(),
	},
];

test.describe('data that do not come', () => {
	test.use({ expectedMessages: [unavailable] });

	for (const { what, address, path, prepare, ask, still, trouble, works } of requests) {
		test(`${what}: the page says so, stays, and asks again`, async ({ page }) => {
			await prepare?.(page);
			const message = page
				.getByRole('status')
				.or(page.getByRole('alert'))
				.or(page.locator('[aria-live]'))
				.filter({ hasText: trouble })
				.first();
			for (const [fault, fail] of Object.entries(faults)) {
				await test.step(`they ${fault}`, async () => {
					await page.unroute(address);
					await page.route(address, fail);
					await page.goto(path);
					await ask?.(page);
					await expect(message).toBeVisible();
					await still(page);
				});
			}
			await page.unroute(address);
			await message.getByRole('button', { name: 'Try again' }).click();
			await works(page);
			await expect(page.getByText(trouble).filter({ visible: true })).toHaveCount(0);
		});
	}

	test('the documents of models: a comparison says so and asks again', async ({ page }) => {
		const documents = /api\/v1\/models\//;
		const status = page.getByRole('status').filter({ hasText: 'could not be loaded' });
		for (const fault of ['are blocked', 'end early']) {
			await page.route(documents, faults[fault] ?? ((route) => route.abort()));
			await page.goto(`/compare/?models=${first.slug},${second.slug}`);
			await expect(status).toBeVisible();
			// One of the two may still be on its way to its fault.
			await page.unrouteAll({ behavior: 'wait' });
		}
		await status.getByRole('button', { name: 'Try again' }).click();
		await expect(page.getByRole('status').filter({ hasText: 'Comparing 2 models' })).toBeVisible();
	});

	test('the figures of a benchmark: the table stays as it was and says so, until they come or are no longer wanted', async ({
		page,
	}) => {
		const board = await new LeaderboardPage(page).open();
		const before = await board.heldSlugs();
		const benchmark = page.getByRole('combobox', { name: 'Benchmark' });
		const trouble = page.getByRole('alert');
		const data = /data\/imagenet-a\./;
		for (const [fault, fail] of Object.entries(faults)) {
			await test.step(`they ${fault}`, async () => {
				await page.route(data, fail);
				await benchmark.selectOption('ImageNet-A');
				await expect(trouble).toContainText('ImageNet-A could not be loaded');
				await expect(board.table).toHaveAccessibleName(/validation/);
				await expect.poll(() => board.heldSlugs()).toEqual(before);
				await benchmark.selectOption('ImageNet-1K validation');
				await page.unroute(data);
			});
		}
		await benchmark.selectOption('ImageNet-R');
		await expect(trouble).toBeHidden();
		await page.route(data, (route) => route.abort());
		await benchmark.selectOption('ImageNet-A');
		await expect(trouble).toBeVisible();
		await page.unroute(data);
		await trouble.getByRole('button', { name: 'Try again' }).click();
		await expect(board.table).toHaveAccessibleName(/ImageNet-A/);
		await expect(trouble).toBeHidden();
	});
});

test('a chart that the visitor does not wait for is no trouble', async ({ page }) => {
	let wanted = () => {};
	const asked = new Promise<void>((done) => {
		wanted = done;
	});
	// Never answered: the page is left while it waits.
	await page.route(/charts\/over-time\./, () => wanted());
	await page.goto('/?kind=mlp');
	await asked;
	await page.goto('/data/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test.describe('scripts that do not come', () => {
	test.use({ expectedMessages: [unavailable] });

	test('leave the rows, the pictures and the links', async ({ page }) => {
		await page.route(/_astro\/.*\.js/, (route) => route.abort());
		await page.goto('/');
		expect(await page.locator('leaderboard-table tbody tr').count()).toBeGreaterThan(10);
		await expect(page.locator('ledger-chart .picture')).toBeVisible();
		await page.locator('leaderboard-table tbody th a').first().click();
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	});

	test('a chart whose script is blocked stays a picture until it comes', async ({ page }) => {
		await page.route(/live-chart/, (route) => route.abort());
		await page.goto('/');
		const chart = page.locator('ledger-chart');
		await chart.dispatchEvent('pointerover');
		await expect(chart.getByText('could not be loaded')).toBeVisible();
		await expect(chart.locator('.picture')).toBeVisible();
		await chart.getByRole('button', { name: 'Try again' }).click();
		const reload = chart.getByRole('button', { name: 'Reload the page' });
		await expect(reload).toBeVisible();
		await page.unroute(/live-chart/);
		await reload.click();
		await becomesLive(chart);
	});
});

test.describe('figures that fail after somebody has chosen something else', () => {
	test.use({ expectedMessages: [unavailable] });

	test('are no trouble', async ({ page }) => {
		const board = await new LeaderboardPage(page).open();
		let fail = () => {};
		const failed = new Promise<void>((done) => {
			fail = done;
		});
		await page.route(/data\/imagenet-a\./, async (route) => {
			await failed;
			await route.abort();
		});
		const gone = page.waitForEvent('requestfailed');
		await page.getByLabel('Benchmark').selectOption('imagenet-a');
		await page.goBack();
		fail();
		await gone;
		await expect(board.table).not.toHaveAttribute('aria-busy');
		await expect(page.getByRole('alert')).toHaveCount(0);
	});
});

test.describe('a part of the script that is gone', () => {
	test.use({ expectedMessages: [unavailable] });

	test('is said to be', async ({ page }) => {
		await new LeaderboardPage(page).open();
		await page.route(/_astro\/view-downloads\./, (route) => route.abort('blockedbyclient'));
		await page.getByRole('button', { name: 'Download CSV' }).click();
		await expect(page.getByText('This could not be loaded: reload the page and try again')).toBeVisible();
	});
});
