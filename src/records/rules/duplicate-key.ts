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
		...repeated(records.sources, 'source'),
		...repeated(records.baselines, 'baseline'),
		...repeated(records.corrections, 'correction'),
		...repeated(records.permalinks, 'slug'),
		...repeatedPair(records.architectures, 'library', 'pattern'),
		...repeatedPair(records.listings, 'library', 'pattern'),
		...repeatedPair(records.misprints, 'checkpoint', 'field'),
		...repeatedPair(records.recipes, 'token', 'architectures'),
		...repeatedPair(records.exceptions, 'rule', 'record'),
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

function repeatedPair<K extends string>(
	rows: readonly Readonly<Record<K, string | null>>[],
	first: K,
	second: K,
): readonly Finding[] {
	return later(rows, (row) => JSON.stringify([row[first], row[second]])).map((row) => ({
		at: row,
		record: [row[first], row[second]].filter(Boolean).join(' '),
		path: [first],
		expected: `a ${first} and ${second} that no earlier row has together`,
		remedy: 'remove one of the two rows, or correct one of the two cells',
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
