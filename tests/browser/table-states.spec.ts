import type { Page } from '@playwright/test';
import { findings, ofColours } from './axe.ts';
import { LeaderboardPage } from './leaderboard-page.ts';
import { expect, test } from './test.ts';

interface State {
	readonly query?: string;
	readonly width?: number;
	readonly show: (page: Page, board: LeaderboardPage) => Promise<unknown>;
}

/** States of the table beside the one that it opens in. */
const states: Readonly<Record<string, State>> = {
	'filters in use': {
		query: '?params=5..100&kind=convnet,transformer&family=resnet,vit&q=a',
		show: async (page, board) => {
			await board.filters.scrollIntoViewIfNeeded();
			await expect(page.getByRole('slider')).toHaveCount(10);
		},
	},
	'nothing found': {
		query: '?params=..30&top1=100',
		show: (page) => expect(page.getByText('No models match')).toBeVisible(),
	},
	'a link that is partly understood': {
		query: '?kind=starship&q=effcientnet',
		show: (page) => expect(page.getByText(/^Ignored:/)).toBeVisible(),
	},
	'a receipt': {
		show: async (page, board) => {
			await board.cell(2, 'top1').click();
			await expect(page.getByRole('dialog').getByRole('term').first()).toBeVisible();
		},
	},
	'choosing models to compare': {
		show: async (page, board) => {
			await page.getByRole('button', { name: 'Compare', exact: true }).click();
			for (const row of [1, 3]) await board.rows.nth(row).getByRole('checkbox').check();
			await expect(page.getByRole('link', { name: 'Compare' }).last()).toBeVisible();
		},
	},
	'the columns': {
		show: (page) => page.getByRole('button', { name: 'Columns' }).click(),
	},
	'the formats': {
		show: (page) => page.getByRole('button', { name: 'Other formats' }).click(),
	},
	'the sheet of filters on a phone': {
		width: 390,
		show: async (page) => {
			await page.getByRole('button', { name: 'Filters', exact: true }).click();
			await expect(page.getByRole('dialog', { name: 'Filters' }).getByRole('slider')).toHaveCount(10);
		},
	},
	'a receipt on a phone': {
		width: 390,
		show: async (page, board) => {
			await board.cell(2, 'top1').click();
			await expect(page.getByRole('dialog').getByRole('term').first()).toBeVisible();
		},
	},
};

for (const [name, { query = '', width = 1280, show }] of Object.entries(states)) {
	test.describe(name, () => {
		test.use({ viewport: { width, height: 900 } });

		test(`axe finds nothing in ${name}, in both themes`, async ({ page }) => {
			const board = await new LeaderboardPage(page).open(query);
			await show(page, board);
			const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(overflow, 'pixels wider than the window').toBeLessThanOrEqual(0);
			await page.evaluate(keepFirstRows);
			const within = 'leaderboard-table';
			expect(await findings(page, { within })).toEqual([]);
			await page.emulateMedia({ colorScheme: 'dark' });
			expect(await findings(page, { within, rules: ofColours }), 'in the dark theme').toEqual([]);
		});
	});
}

/** Leaves a dozen rows to axe, which takes its time for rows that are all alike. */
function keepFirstRows() {
	for (const row of document.querySelectorAll('leaderboard-table tbody tr:nth-child(n + 13)')) row.remove();
}
