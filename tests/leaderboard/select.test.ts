import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packColumns, packFigures, unpackColumns, unpackFigures } from '../../src/leaderboard/columns.ts';
import type { Entry } from '../../src/leaderboard/entry.ts';
import { byName } from '../../src/leaderboard/ledger.ts';
import { Selector } from '../../src/leaderboard/select.ts';
import { standings } from '../../src/leaderboard/standings.ts';
import { benches, defaultView, kinds, leagues, listKeys, type View } from '../../src/leaderboard/view.ts';
import { arbitraryEntries, benchmarks } from './arbitrary-entry.ts';
import { arbitraryView } from './arbitrary-view.ts';
import { figuresOf, matches, rankAmong, shown } from './reference.ts';

function selectorOf(entries: readonly Entry[]): Selector {
	const columns = unpackColumns(packColumns(entries, benchmarks));
	const selector = new Selector(columns);
	for (const bench of benches) {
		if (bench !== 'imagenet-val') selector.addFigures(bench, unpackFigures(packFigures(entries, bench)));
	}
	return selector;
}

const words = {
	q: ['res', 'RESNET 50', 'eclair', 'crème', 'in1k timm', 'worth words', '16', 'vit-l', 'constructor', '.'],
	family: ['resnet', 'vit', 'constructor'],
	org: ['meta-ai', 'google-research', 'universite-de-lyon'],
	licence: ['apache-2-0'],
};

const cases = fc.tuple(arbitraryEntries, arbitraryView(words));

describe('compared with the contract written down plainly', () => {
	/** Searches that would be forgiven are for the search's own tests. */
	const exact = ([entries, view]: [readonly Entry[], View]) =>
		view.q === '' || entries.some((entry) => matches(entry, { ...defaultView, league: 'any', q: view.q }));

	const check = (property: (entries: readonly Entry[], view: View, rows: readonly Entry[]) => void) =>
		fc.assert(
			fc.property(cases.filter(exact), ([entries, view]) =>
				property(entries, view, entries.toSorted(byName)),
			),
			{ numRuns: 300 },
		);

	test('the same rows are shown, in the same order', () => {
		check((entries, view, rows) => {
			const selection = selectorOf(entries).select(view);
			expect([...selection.rows].map((row) => rows[row]?.slug)).toEqual(
				shown(entries, view).map(({ slug }) => slug),
			);
			expect(selection.total).toBe(
				entries.filter(({ league }) => view.league === 'any' || league === view.league).length,
			);
		});
	});

	test('ranks in the league and in the view are the same', () => {
		check((entries, view, rows) => {
			const { rows: found, standing, rankInView } = selectorOf(entries).select(view);
			const visible = shown(entries, view);
			for (const row of found) {
				const entry = rows[row];
				if (!entry) throw new Error('a row without an entry');
				expect(standing(row)?.rank).toBe(rankAmong(entry, entries, view));
				expect(rankInView(row)).toBe(rankAmong(entry, visible, view));
			}
		});
	});

	test('the count beside an option is what choosing it alone in its group gives', () => {
		check((entries, view) => {
			const selection = selectorOf(entries).select(view);
			for (const key of listKeys) {
				for (const [option, count] of selection.counts(key)) {
					expect(count).toBe(shown(entries, { ...view, [key]: [option] }).length);
				}
			}
			for (const league of leagues) {
				expect(selection.counts('league').get(league)).toBe(shown(entries, { ...view, league }).length);
			}
			expect(selection.counts('open').get('1')).toBe(shown(entries, { ...view, open: true }).length);
		});
	});

	test('what is hidden is what the league has and the view has not', () => {
		check((entries, view, rows) => {
			const { count, ofTopTen, unstated } = selectorOf(entries).select(view).hidden();
			const league = entries.filter((entry) => view.league === 'any' || entry.league === view.league);
			expect(count).toBe(league.length - shown(entries, view).length);
			const top =
				view.league === 'any' ? [] : league.filter((entry) => (rankAmong(entry, entries, view) ?? 11) <= 10);
			expect(new Set(ofTopTen.map((row) => rows[row]))).toEqual(
				new Set(top.filter((entry) => !matches(entry, view))),
			);
			expect(unstated).toBeLessThanOrEqual(count);
		});
	});

	test('a histogram holds what all other filters let through', () => {
		check((entries, view) => {
			const { spread } = selectorOf(entries).select(view);
			const values = shown(entries, { ...view, top1: null }).flatMap(
				(entry) => figuresOf(entry, view)?.top1 ?? [],
			);
			expect([...spread('top1')]).toEqual(values.sort((a, b) => a - b));
		});
	});
});

test('rank intervals are those of the pages', () => {
	fc.assert(
		fc.property(arbitraryEntries, (entries) => {
			const league = entries.filter(({ league, top1 }) => league === 'supervised' && top1 !== null);
			const expected = standings(league.map(({ top1 }) => ({ accuracy: top1 ?? 0, images: 50_000 })));
			const rows = entries.toSorted(byName);
			const { standing } = selectorOf(entries).select(defaultView);
			expect(league.map((entry) => standing(rows.indexOf(entry)))).toEqual(expected);
		}),
	);
});

test('hidden rows whose value nobody states are told from those outside the range', () => {
	const [entry] =
		fc.sample(
			arbitraryEntries.filter(({ length }) => length > 0),
			1,
		)[0] ?? [];
	if (!entry) throw new Error('no entry');
	const row = (slug: string, params: number | null): Entry => ({
		...entry,
		slug,
		params,
		league: 'supervised',
		kind: 'mlp',
	});
	const selector = selectorOf([
		row('a', null),
		row('b', 50),
		row('c', 5),
		{ ...row('d', null), kind: 'ssm' },
	]);
	const view: View = { ...defaultView, params: { min: null, max: 10 }, kind: ['mlp'] };
	expect(selector.select(view).hidden()).toMatchObject({ count: 3, unstated: 1 });
});

test('figures that were not added are an error, not an empty table', () => {
	const selector = new Selector(unpackColumns(packColumns([], benchmarks)));
	expect(selector.knows('imagenet-a')).toBe(false);
	expect(() => selector.select({ ...defaultView, bench: 'imagenet-a' })).toThrow(RangeError);
});

test('nothing at all is a view too', () => {
	const { rows, total, counts } = selectorOf([]).select({ ...defaultView, q: 'x' });
	expect([rows.length, total]).toEqual([0, 0]);
	expect([...counts('kind').keys()]).toEqual([...kinds]);
});
