import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { z } from 'zod';
import { count } from '../../src/leaderboard/format.ts';
import { defaultView, formatView, type View } from '../../src/leaderboard/view.ts';
import { ModelsDocument } from '../../src/open-data/schemas.ts';
import { dist } from '../built-site.ts';
import { arbitraryView } from '../leaderboard/arbitrary-view.ts';
import {
	type PublishedModel,
	publishedView,
	rankAmong,
	searchable,
	wordFilters,
} from '../leaderboard/published-reference.ts';
import { publishedWords } from '../leaderboard/published-words.ts';
import { expectedAt, type HeldRow, LeaderboardPage } from './leaderboard-page.ts';
import { expect, test } from './test.ts';

/** Another seed is another thirty views. */
const seed = 20_261_125;
const viewsPerTest = 10;
/** More rows than these are read where the table begins, in its middle and at its end: to lay all out takes seconds. */
const fewRows = 200;

const read = (path: string): unknown => JSON.parse(readFileSync(join(dist, 'api/v1', path), 'utf8'));

const families = new Map(
	z
		.object({ families: z.array(z.object({ family: z.string(), name: z.string() })) })
		.parse(read('families.json'))
		.families.map(({ family, name }) => [family, name]),
);
const Titled = z.object({ introducedIn: z.object({ title: z.string() }).nullable() });
const models: readonly PublishedModel[] = ModelsDocument.parse(read('models.json')).models.map((model) => {
	const { introducedIn } = Titled.parse(read(`models/${model.slug}.json`));
	return searchable(model, [families.get(model.family) ?? '', introducedIn?.title ?? '']);
});

const views = fc.sample(
	arbitraryView(publishedWords)
		.map((view): View => ({ ...view, bench: 'imagenet-val', licence: [] }))
		.filter(({ q }) => q === '' || publishedView(models, { ...defaultView, league: 'any', q }).length > 0),
	{ numRuns: 3 * viewsPerTest, seed },
);

/** The counts beside options, by group and option. */
const optionCounts = (elements: Element[]) =>
	elements.map((element) => [element.getAttribute('data-count') ?? '', element.textContent]);

for (let start = 0; start < views.length; start += viewsPerTest) {
	test(`the page shows what models.json gives for views ${start + 1} to ${start + viewsPerTest}`, async ({
		page,
	}) => {
		for (const view of views.slice(start, start + viewsPerTest)) {
			const query = `?${formatView(view)}`;
			const board = await new LeaderboardPage(page).open(query);
			const shown = publishedView(models, view);
			const league = models.filter(({ league }) => view.league === 'any' || league === view.league);
			await expect.poll(() => board.counts(), query).toEqual([shown.length, league.length]);
			const filtered = shown.length < league.length;
			const rows = shown.map((model, place): HeldRow => {
				const [best = 0, worst = 0] = model.rankInterval ?? [];
				return {
					place,
					slug: model.slug,
					ranks: [
						model.rank === null ? '–' : count(rankAmong(model, shown) ?? 0),
						model.rank !== null && filtered ? `#${count(model.rank)}` : '',
						best < worst ? `${count(best)}–${count(worst)}` : '',
					],
				};
			});
			if (rows.length <= fewRows) {
				expect(await board.slugs(), query).toEqual(rows.map(({ slug }) => slug));
				expect(await board.held(), query).toEqual(rows);
			} else {
				for (const part of [0, 0.5, 1]) {
					const held = await board.scrollTo(part);
					expect(held, query).toEqual(expectedAt(held, rows));
				}
			}
			// Counts and sentences follow once the visitor pauses.
			const hidden = league.length - shown.length;
			if (hidden > 0 && shown.length > 0) {
				await expect(page.getByText(/^Filters hide/)).toContainText(`Filters hide ${count(hidden)} model`);
			}
			const expected = (['kind', 'data', 'protocol', 'evidence'] as const).flatMap((key) => {
				const others = Map.groupBy(publishedView(models, { ...view, [key]: [] }), wordFilters[key]);
				return [...others].map(([option, found]) => [`${key} ${option}`, count(found.length)]);
			});
			const counts = board.filters.locator('[data-count]');
			const stated = async () =>
				Object.fromEntries(
					(await counts.evaluateAll(optionCounts)).filter(
						([name, text]) => text !== '0' && !name?.startsWith('open'),
					),
				);
			await expect.poll(stated, query).toEqual(Object.fromEntries(expected));
		}
	});
}
