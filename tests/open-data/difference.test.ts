import { describe, expect, test } from 'vitest';
import { buildLedger, type Ledger } from '../../src/leaderboard/ledger.ts';
import { difference } from '../../src/open-data/difference.ts';
import { differenceMarkdown } from '../../src/open-data/difference-markdown.ts';
import { inspect } from '../../src/records/read-records.ts';
import { lantern } from '../leaderboard/lantern.ts';
import { base, type Edit, edited, today } from '../records/fixture.ts';

const paper = 'papers/2022/lantern.json';

/** The ledger of the invented records after some edits. */
function after(edits: readonly Edit[]): Ledger {
	const { records, problems } = inspect(edited(base, edits), { today });
	expect(problems).toEqual([]);
	return buildLedger(records);
}

/** Without one entry, and with the others as they are. */
const without = (slug: string): Ledger => ({
	...lantern,
	entries: lantern.entries.filter((entry) => entry.slug !== slug),
	bySlug: new Map([...lantern.bySlug].filter(([other]) => other !== slug)),
});

const corrected = after([
	{ file: paper, find: '"top1": 83.1', put: '"top1": 83.2' },
	{ file: paper, find: '| 83.1 |', put: '| 83.2 |' },
]);

describe('the difference between two editions', () => {
	test('of the same data is nothing', () => {
		expect(Object.values(difference(lantern, lantern)).flat()).toEqual([]);
		expect(differenceMarkdown(difference(lantern, lantern))).toBe(
			'### What changes in the data\n\nNo model, figure or rank is another.\n',
		);
	});

	test('has a corrected claim as a result that goes and one that comes', () => {
		const { resultsAdded, resultsRemoved, added, removed } = difference(lantern, corrected);
		expect(resultsRemoved.map(({ entry, result }) => [entry.slug, result.top1])).toEqual([
			['lantern-base', 83.1],
		]);
		expect(resultsAdded.map(({ entry, result }) => [entry.slug, result.top1])).toEqual([
			['lantern-base', 83.2],
		]);
		expect([...added, ...removed]).toEqual([]);
	});

	test('has a model that came or went, and the ranks that it moved', () => {
		const best = lantern.entries.find(({ league }) => league === 'supervised');
		const lost = without(String(best?.slug));
		expect(difference(lost, lantern).added.map(({ slug }) => slug)).toEqual([best?.slug]);
		expect(difference(lantern, lost).removed.map(({ slug }) => slug)).toEqual([best?.slug]);
	});

	test('has each fact that is another', () => {
		const renamed = after([{ file: paper, find: '"Lantern-B"', put: '"Lantern-Base"' }]);
		expect(difference(lantern, renamed).facts).toMatchObject([
			{ fact: 'name', before: 'Lantern-B', after: 'Lantern-Base' },
		]);
	});

	test('has a record that another holds', () => {
		const [holder] = lantern.entries.filter(({ league }) => league === 'supervised');
		const { records } = difference(without(String(holder?.slug)), lantern);
		expect(records.map(({ after }) => after.entry.slug)).toContain(holder?.slug);
	});
});

describe('as Markdown', () => {
	test('it tells the figures with their receipts', () => {
		const text = differenceMarkdown(difference(lantern, corrected));
		expect(text).toContain('1 result added to models that were there, 1 result removed');
		expect(text).toMatch(
			/\| Lantern-B `lantern-base` \| imagenet-val \| 83\.2 \| 96\.3 \| 224 \| claim \| \[Table 1\]\(https:\/\/arxiv\.org\/abs\/2203\.01234\): Lantern-B \\\| 25\.6M \\\| 4\.3G \\\| 83\.2/,
		);
	});

	test('a hostile name is text', () => {
		const hostile = after([{ file: paper, find: '"Lantern-B"', put: '"[x](https://evil.test) | @all `y`"' }]);
		const text = differenceMarkdown(difference(lantern, hostile));
		expect(text).toContain('\\[x\\](https://evil.test) \\| @all \\`y\\`');
	});

	test('a long table is folded away and cut, and says how much is not told', () => {
		const [entry] = lantern.entries;
		if (!entry) throw new Error('no entries');
		const many = Array.from({ length: 60 }, (_, index) => ({ ...entry, slug: `model-${index}` }));
		const text = differenceMarkdown({ ...difference(lantern, lantern), added: many });
		expect(text).toContain('60 models added');
		expect(text).toContain('<summary><strong>Models added (60)</strong></summary>');
		expect(text.match(/`model-\d+`/g)).toHaveLength(40);
		expect(text).toContain('and 20 more');
	});
});
