import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datedModels, packResults } from '../../src/leaderboard/chart/dated-columns.ts';
import { packColumns, unpackColumns } from '../../src/leaderboard/columns.ts';
import { datedModel, type RecordKind, records } from '../../src/leaderboard/dated-model.ts';
import { byName } from '../../src/leaderboard/ledger.ts';
import type { Metric } from '../../src/leaderboard/metric.ts';
import { arbitraryEntries, benchmarks } from './arbitrary-entry.ts';

test('columns give the points that entries give', () => {
	fc.assert(
		fc.property(arbitraryEntries, (entries) => {
			const models = datedModels(unpackColumns(packColumns(entries, benchmarks)), packResults(entries));
			const points = (models: readonly ReturnType<typeof datedModel>[]) =>
				models.map(({ results: _, ...point }) => point);
			expect(points(models)).toEqual(points(entries.toSorted(byName).map(datedModel)));
		}),
	);
});

test.for<[RecordKind, Metric]>([
	['claimed', 'top1'],
	['measured', 'top1'],
	['none', 'top1'],
	['claimed', 'top5'],
	['measured', 'top5'],
])('columns give the %s records of %s that entries give', ([kind, metric]) => {
	fc.assert(
		fc.property(arbitraryEntries, (entries) => {
			const packed = JSON.parse(JSON.stringify(packResults(entries)));
			const models = datedModels(unpackColumns(packColumns(entries, benchmarks)), packed);
			const holders = (models: readonly ReturnType<typeof datedModel>[]) =>
				records(models, kind, metric).map(({ model, date, figure }) => [model.slug, date, figure]);
			expect(holders(models)).toEqual(holders(entries.toSorted(byName).map(datedModel)));
		}),
	);
});
