import { type DataFiles, dataFiles } from './data-files.ts';
import { withoutExcepted } from './exceptions.ts';
import { formatPath } from './origin.ts';
import type { Origins } from './origins.ts';
import { DataError, type Problem } from './problem.ts';
import { Reader } from './reader.ts';
import type { Records } from './records.ts';
import type { Context, Rule } from './rule.ts';
import { rules } from './rules/rules.ts';
import { settle } from './transaction.ts';

/**
 * Everything in the data directory, read and checked. Throws one `DataError` with every error of the run; warnings
 * come with the records.
 */
export function readRecords(directory: string, context: Context): Records {
	settle(directory);
	const label = directory.replace(/\/+$/, '');
	const { records, problems } = inspect(dataFiles(directory), context, label);
	if (problems.length > 0) throw new DataError(problems);
	return records;
}

/** The records that could be read from `files`, and every error; `label` is how the report names the directory. */
export function inspect(
	files: DataFiles,
	context: Context,
	label = 'data',
): { readonly records: Records; readonly problems: readonly Problem[] } {
	const reader = new Reader(files, label);
	const read = reader.records();
	const found = rules
		.filter(({ needs = [] }) => !needs.some((table) => reader.incomplete.has(table)))
		.flatMap((rule) => findings(rule, read, context, reader.origins));
	const { left, unneeded } = withoutExcepted(
		found,
		read.exceptions,
		reader.origins,
		reader.problems.length === 0,
	);
	return {
		records: { ...read, warnings: left.filter(({ severity }) => severity === 'warning') },
		problems: [...reader.problems, ...left.filter(({ severity }) => severity === 'error'), ...unneeded],
	};
}

function findings(rule: Rule, records: Records, context: Context, origins: Origins): readonly Problem[] {
	return rule.check(records, context).map(({ at, path, found, expected, remedy, record }) => {
		const origin = origins.find(at, path);
		if (origin === undefined) throw new Error(`rule ${rule.name} speaks of something that was not read`);
		return {
			rule: rule.name,
			severity: rule.severity,
			file: origin.file,
			line: origin.place.line,
			column: origin.place.column,
			field: formatPath(origin.path),
			found: found ?? origin.place.found,
			expected,
			remedy,
			record,
		};
	});
}
