import { readFile } from 'node:fs/promises';
import { wilson } from '../../src/leaderboard/interval.ts';
import { columnKeys } from '../../src/leaderboard/view.ts';
import { expectedAt, LeaderboardPage } from './leaderboard-page.ts';
import { bestFirst, models, supervised } from './published.ts';
import { expect, test } from './test.ts';

/** Images of the validation set. */
const images = 50_000;
const figures = new Map(models.map(({ slug, top1 }) => [slug, top1]));

test('rows that cannot be told apart from the one under the pointer are joined', async ({ page }) => {
	const board = await new LeaderboardPage(page).open();
	await board.rows.nth(8).scrollIntoViewIfNeeded();
	await board.cell(8, 'data').hover();
	await expect(board.rows.nth(8)).toHaveAttribute('data-tied', 'self');
	const slugs = await board.heldSlugs();
	const joined = await board.rows.evaluateAll((rows) => rows.map((row) => row.hasAttribute('data-tied')));
	const intervalOf = (slug: string | undefined) => wilson(figures.get(slug ?? '') ?? 0, images);
	const own = intervalOf(slugs[8]);
	expect(joined).toEqual(
		slugs.map((slug) => {
			const { lower, upper } = intervalOf(slug);
			return lower <= own.upper && own.lower <= upper;
		}),
	);
});

test('a choice shows every row that can be seen at once, and the others once the visitor pauses', async ({
	page,
}) => {
	const board = await new LeaderboardPage(page).open();
	await board.table.evaluate((table) => table.scrollIntoView());
	// In one task, so that nothing which waits for a pause can have been done.
	const { held, beyond, missing } = await board.search.evaluate((search) => {
		if (!(search instanceof HTMLInputElement)) throw new TypeError('no box');
		search.value = 'net';
		search.dispatchEvent(new Event('input', { bubbles: true }));
		const rows = [...document.querySelectorAll('leaderboard-table tbody tr[aria-rowindex]')];
		const last = rows.at(-1)?.getBoundingClientRect().bottom ?? 0;
		return {
			held: rows.length,
			beyond: rows.filter((row) => row.getBoundingClientRect().top > innerHeight).length,
			missing: Math.max(0, innerHeight - last),
		};
	});
	expect(missing).toBe(0);
	expect(beyond).toBeLessThanOrEqual(1);
	await expect.poll(() => board.rows.count()).toBeGreaterThan(held);
});

test('an empty cell says why when the pointer comes to it', async ({ page }) => {
	const without = supervised.find(({ top1, top5 }) => top1 !== null && top5 === null);
	const board = await new LeaderboardPage(page).open(`?q=${without?.slug}`);
	const cell = board.cellOf(without?.slug ?? '', 'top5');
	await expect(async () => {
		await board.search.hover();
		await cell.hover();
		await expect(cell).toHaveAccessibleDescription('The source prints no top-5 figure.', { timeout: 500 });
	}).toPass();
});

test('compact rows are lower, hold the same, and are remembered', async ({ page }) => {
	const board = await new LeaderboardPage(page).open();
	const height = async () => (await board.rows.first().boundingBox())?.height ?? 0;
	const comfortable = await height();
	await page.getByRole('button', { name: 'Columns' }).click();
	await page.getByRole('checkbox', { name: 'Compact rows' }).check();
	await page.keyboard.press('Escape');
	expect(await height()).toBeLessThan(0.8 * comfortable);
	await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
	await expect
		.poll(async () => Number(await board.rows.first().getAttribute('aria-rowindex')))
		.toBeGreaterThan(100);
	await expect(board.rows.nth(12)).toBeInViewport();
	await page.reload();
	expect(await height()).toBeLessThan(0.8 * comfortable);
	const held = await board.held();
	expect(held.map(({ slug }) => slug)).toEqual(expectedAt(held, bestFirst(supervised)));
});

test('families, organisations and licences can be chosen by how many each would show', async ({ page }) => {
	const board = await new LeaderboardPage(page).open('?data=in21k');
	await board.turnToFilters();
	for (const name of ['Family', 'Organisation', 'Licence']) {
		const menu = page.getByRole('combobox', { name });
		await menu.focus();
		const options = menu.getByRole('option');
		await expect.poll(() => options.count()).toBeGreaterThan(3);
		const [label = '', value = ''] = await options
			.nth(2)
			.evaluate((option) => (option instanceof HTMLOptionElement ? [option.text, option.value] : []));
		await menu.selectOption(value);
		const [, promised = ''] = /\(([\d,]+)\)$/.exec(label) ?? [];
		await expect.poll(async () => (await board.counts())[0]).toBe(Number(promised.replace(',', '')));
		expect(new URL(page.url()).search).toContain(value);
		await page.goBack();
		await expect(menu).toHaveValue('');
	}
});

test('an address with several families says so in the menu', async ({ page }) => {
	const board = await new LeaderboardPage(page).open('?family=swin,vit');
	await board.turnToFilters();
	await expect(page.getByRole('combobox', { name: 'Family' })).toHaveValue('swin,vit');
	await expect(page.getByRole('option', { name: '2 chosen' })).toBeAttached();
});

for (const { format, file, count } of [
	{ format: 'JSON', file: 'imagenet-ledger.json', count: (text: string) => JSON.parse(text).models.length },
	{
		format: 'Markdown',
		file: 'imagenet-ledger.md',
		count: (text: string) => text.match(/\/models\//g)?.length,
	},
	{
		format: 'BibTeX',
		file: 'imagenet-ledger.bib',
		count: (text: string) => text.match(/\/models\//g)?.length,
	},
]) {
	test(`the view is downloaded as ${format}`, async ({ page }) => {
		const board = await new LeaderboardPage(page).open('?params=..30&data=none&kind=hybrid');
		await page.getByRole('button', { name: 'Other formats' }).click();
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: `Download ${format}` }).click();
		expect((await download).suggestedFilename()).toBe(file);
		const [shown] = await board.counts();
		expect(count(await readFile(await (await download).path(), 'utf8'))).toBe(shown);
	});
}

for (const width of [1280, 800, 390, 360]) {
	test(`no figure is cut or runs into the next, ${width} pixels wide`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		const board = new LeaderboardPage(page);
		const chosen = [['top1', 'params', 'date', 'claimed', 'licence'], columnKeys];
		// Ranks and multiply-adds of four digits, claims beside measurements, and columns that are not shown at first.
		const queries = [
			'?kind=mlp',
			'?q=eva',
			'?q=coatnet',
			...chosen.map((cols) => `?q=eva&cols=${cols.join(',')}`),
		];
		for (const query of queries) {
			await board.open(query);
			await expect(page.locator('.chips li').first()).toBeVisible();
			expect(await page.evaluate(cutOrTouching), query).toEqual([]);
		}
	});
}

/** Figures that leave a box which cuts them off, or that touch those of another cell of their row. */
function cutOrTouching(): string[] {
	interface Figure {
		readonly words: string;
		readonly cell: Element;
		readonly box: DOMRect;
	}
	const complaints: string[] = [];
	for (const row of document.querySelectorAll('.sheet tbody tr')) {
		const figures: Figure[] = [];
		for (const cell of row.querySelectorAll('td:not(.c-evidence)')) {
			// Half a word is no other word.
			if (getComputedStyle(cell).textOverflow === 'ellipsis') continue;
			const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
			while (texts.nextNode()) {
				const { currentNode } = texts;
				// The blank that aligns a figure on its point takes no part.
				const words = currentNode.textContent?.trim() ?? '';
				const parent = currentNode.parentElement;
				if (words === '' || !parent?.checkVisibility()) continue;
				const range = document.createRange();
				const start = currentNode.textContent?.indexOf(words) ?? 0;
				range.setStart(currentNode, start);
				range.setEnd(currentNode, start + words.length);
				for (const box of range.getClientRects()) figures.push({ words, cell, box });
				const cutting = [parent, cell].find((one) => getComputedStyle(one).overflowX !== 'visible');
				const edge = cutting?.getBoundingClientRect();
				const whole = range.getBoundingClientRect();
				const { top, bottom } = row.getBoundingClientRect();
				if (edge && (whole.right > edge.right + 1 || whole.left < edge.left - 1))
					complaints.push(`${words} is cut`);
				if (whole.top < top - 1 || whole.bottom > bottom + 1) complaints.push(`${words} leaves its row`);
			}
		}
		for (const [index, one] of figures.entries()) {
			for (const other of figures.slice(index + 1)) {
				const [a, b] = [one.box, other.box];
				const beside = a.bottom > b.top + 2 && b.bottom > a.top + 2;
				if (one.cell !== other.cell && beside && a.right + 3 > b.left && b.right + 3 > a.left)
					complaints.push(`${one.words} touches ${other.words}`);
			}
		}
	}
	return complaints;
}

for (const { width, query, columns } of [
	{ width: 1024, query: '', columns: 'as they come' },
	{
		width: 1280,
		query: '?cols=top1,top5,params,gmacs,res,data,date,evidence,interval,family,org',
		columns: 'added',
	},
]) {
	test(`names keep their place beside columns ${columns}, ${width} pixels wide`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		const board = await new LeaderboardPage(page).open(query);
		await expect(async () => {
			const { width: name = 0 } = (await board.rows.first().locator('th').boundingBox()) ?? {};
			expect(name).toBeGreaterThan(150);
		}).toPass();
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(overflow, 'pixels wider than the window').toBeLessThanOrEqual(0);
	});
}
