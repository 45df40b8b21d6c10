import type { Records } from '../records.ts';
import type { Finding, Rule } from '../rule.ts';

export const duplicateKey: Rule = {
	name: 'duplicate-key',
	severity: 'error',
	about: 'A row of a table is the only one with its name.',
	check: (records) => [
		...repeated(records.checkpoints, 'checkpoint'),
		...repeated(records.sameWeights, 'checkpoint'),
		...repeated(records.benchmarks, 'benchmark'),
		...repeated(records.trainingSets, 'set'),
		...repeated(records.families, 'family'),
		...repeated(records.recipes, 'token'),
		...repeated(records.sources, 'source'),
		...repeated(records.baselines, 'baseline'),
		...repeated(records.corrections, 'correction'),
		...repeated(records.permalinks, 'slug'),
		...repeatedExceptions(records),
	],
};

function repeated<K extends string>(
	rows: readonly Readonly<Record<K, string>>[],
	key: K,
): readonly Finding[] {
	return later(rows, (row) => row[key]).map((row) => ({
		at: row,
		record: row[key],
		path: [key],
		expected: 'a name that no earlier row has',
		remedy: 'remove one of the two rows, or correct the name',
	}));
}

function repeatedExceptions({ exceptions }: Pick<Records, 'exceptions'>): readonly Finding[] {
	return later(exceptions, ({ rule, record }) => `${rule} ${record}`).map((row) => ({
		at: row,
		record: row.record,
		path: ['record'],
		expected: 'one exception for a rule and a record',
		remedy: 'remove one of the two rows',
	}));
}

/** Rows whose key an earlier row has. */
function later<T>(rows: readonly T[], keyOf: (row: T) => string): readonly T[] {
	const seen = new Set<string>();
	return rows.filter((row) => {
		const key = keyOf(row);
		if (seen.has(key)) return true;
		seen.add(key);
		return false;
	});
}
