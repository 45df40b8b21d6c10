import { expect, test } from 'vitest';
import { evaluators, orderOfEvaluators } from '../../src/leaderboard/evaluators.ts';
import { lantern } from './lantern.ts';

test('every measurement is one of its evaluator’s, the foremost evaluator first', () => {
	const found = evaluators(lantern);
	const measured = lantern.entries
		.flatMap(({ results }) => results)
		.filter(({ evidence }) => evidence === 'measurement');
	expect(measured.length).toBeGreaterThan(0);
	expect(found.reduce((sum, { results }) => sum + results, 0)).toBe(measured.length);
	expect(new Set(found.flatMap(({ benchmarks }) => benchmarks))).toEqual(
		new Set(measured.map(({ benchmark }) => benchmark)),
	);
	const order = found.map(({ source }) => source.precedence ?? 0);
	expect(order.length).toBeGreaterThan(1);
	expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test('a model that is measured twice counts once', () => {
	for (const { source, models } of evaluators(lantern)) {
		const own = lantern.entries.filter(({ results }) =>
			results.some(({ evaluator }) => evaluator === source.source),
		);
		expect(models, source.name).toBe(own.length);
	}
});

test('without measurements nobody measured', () => {
	expect(evaluators({ ...lantern, entries: [] })).toEqual([]);
});

test('where several measured, the order decides which figure stands first', () => {
	const [entry] = lantern.entries.filter(({ home, headline }) => headline[home]?.evidence === 'measurement');
	const first = entry?.headline[entry.home];
	if (!entry || !first) throw new Error('nothing is measured in the ledger of the tests');
	const measuredAt = (top1: number) => ({ ...first, evaluator: 'another', top1 });
	const own = (first.top1 ?? 0) + 0.25;
	expect(orderOfEvaluators([{ ...entry, results: [first] }])).toEqual({ models: 0, more: [] });
	expect(orderOfEvaluators([{ ...entry, results: [first, measuredAt(1)] }])).toEqual({ models: 1, more: [] });
	const { models, more } = orderOfEvaluators([{ ...entry, results: [first, measuredAt(own)] }]);
	expect(models).toBe(1);
	expect(more).toEqual([expect.closeTo(0.25)]);
});
