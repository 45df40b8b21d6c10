import type { Locator, Page } from '@playwright/test';
import type { ColumnKey } from '../../src/leaderboard/view.ts';
import { expect } from './test.ts';

/** A row that the page holds. */
export interface HeldRow {
	/** Among all rows of the view, from 0. */
	readonly place: number;
	readonly slug: string;
	/** What stands in its rank cell: the rank in the view, the one in the league, and its interval. */
	readonly ranks: readonly string[];
}

/** What should stand where the held rows stand, of all that the view shows. At least one row is held. */
export function expectedAt<T>(held: readonly HeldRow[], all: readonly T[]): T[] {
	const [first] = held;
	if (!first) throw new Error('the page holds no row');
	return all.slice(first.place, first.place + held.length);
}

/** The leaderboard as a visitor meets it: by the names of its parts. */
export class LeaderboardPage {
	readonly page: Page;
	readonly table: Locator;
	/** The rows that the page holds. */
	readonly rows: Locator;
	readonly status: Locator;
	readonly search: Locator;
	readonly filters: Locator;

	constructor(page: Page) {
		this.page = page;
		this.table = page.getByRole('table', { name: /^ImageNet-/ });
		this.rows = this.table.locator('tbody tr');
		this.status = page.getByRole('status').filter({ hasText: /of [\d,]+ models/ });
		this.filters = page.getByRole('form', { name: 'Filters' });
		this.search = page.getByRole('searchbox', { name: 'Search models' });
	}

	/** Opens an address and waits until the script has taken the table over. */
	async open(query = ''): Promise<this> {
		await this.page.goto(`/${query}`);
		await expect(this.status).toBeVisible();
		return this;
	}

	/** Points at the filters, as a visitor about to use them: their sliders and menus come after one second, not three. */
	async turnToFilters(): Promise<void> {
		await this.filters.hover({ position: { x: 2, y: 2 } });
	}

	/** "412 of 1,523 models" as two numbers. */
	async counts(): Promise<readonly [shown: number, of: number]> {
		const text = ((await this.status.textContent()) ?? '').replaceAll(',', '');
		const [, shown, of] = /(\d+) of (\d+) models/.exec(text) ?? [];
		return [Number(shown), Number(of)];
	}

	/** The head of a column. */
	head(name: string): Locator {
		return this.table.getByRole('columnheader', { name });
	}

	/** A cell of a row that the page holds, by its place and the key of its column. */
	cell(place: number, key: ColumnKey | 'rank'): Locator {
		return this.rows.nth(place).locator(`td.c-${key}`);
	}

	/** A cell of the row of a model. */
	cellOf(slug: string, key: ColumnKey | 'rank'): Locator {
		return this.rows
			.filter({ has: this.page.locator(`th a[href$="/models/${slug}/"]`) })
			.locator(`td.c-${key}`);
	}

	/** The slugs of all rows in their order, those beyond the window included. */
	async slugs(): Promise<string[]> {
		const all = this.page.getByRole('button', { name: 'Show all rows' });
		const [shown] = await this.counts();
		// The button is there while the page lacks rows.
		await expect(async () => {
			if ((await this.rows.count()) < shown && (await all.isVisible())) await all.click({ timeout: 1000 });
			expect(await this.rows.count()).toBe(shown);
		}).toPass();
		return this.heldSlugs();
	}

	/** The slugs of the rows that the page holds. */
	async heldSlugs(): Promise<string[]> {
		return (await this.held()).map(({ slug }) => slug);
	}

	/** The rows that the page holds once it is scrolled to a part of its rows: 0 is the first, 1 the last. */
	async scrollTo(part: number): Promise<HeldRow[]> {
		const [shown] = await this.counts();
		const goal = Math.round(part * (shown - 1));
		let held: HeldRow[] = [];
		// The page gets the height of all rows once the script has read them.
		await expect(async () => {
			await this.table.evaluate((table, part) => {
				const { top, height } = table.getBoundingClientRect();
				scrollBy(0, top + part * height - innerHeight / 2);
			}, part);
			held = await this.held();
			expect(held.map(({ place }) => place)).toContain(goal);
		}).toPass();
		return held;
	}

	/** The rows that the page holds, at one moment: rows looked up before they are read may be gone by then. */
	held(): Promise<HeldRow[]> {
		return this.table.evaluate((table) =>
			Array.from(table.querySelectorAll('tbody tr'), (row) => ({
				place: Number(row.getAttribute('aria-rowindex')) - 2,
				slug: row.querySelector('th a')?.getAttribute('href')?.split('/').at(-2) ?? '',
				ranks: ['rank', 'league', 'range'].map(
					(slot) => row.querySelector(`[data-slot=${slot}]`)?.textContent ?? '',
				),
			})),
		);
	}
}
