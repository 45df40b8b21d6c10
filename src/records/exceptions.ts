import { formatPath } from './origin.ts';
import type { Origins } from './origins.ts';
import type { Problem } from './problem.ts';
import type { Exception } from './tables.ts';

/**
 * Findings that no exception covers, and the exceptions that cover none: each has been looked at by a person, so one
 * that is no longer needed hides the next fault of its kind. Only `complete` data can tell that.
 */
export function withoutExcepted(
	findings: readonly Problem[],
	exceptions: readonly Exception[],
	origins: Origins,
	complete: boolean,
): { readonly left: readonly Problem[]; readonly unneeded: readonly Problem[] } {
	const key = ({ rule, record }: Pick<Problem, 'rule' | 'record'>) => `${rule} ${record}`;
	const excepted = new Set(exceptions.map(key));
	const left = findings.filter((finding) => !excepted.has(key(finding)));
	if (!complete) return { left, unneeded: [] };

	const needed = new Set(findings.map(key));
	const unneeded = exceptions.flatMap((exception): Problem[] => {
		const origin = origins.find(exception, ['rule']);
		if (needed.has(key(exception)) || origin === undefined) return [];
		return [
			{
				rule: 'exception-not-needed',
				severity: 'error',
				file: origin.file,
				line: origin.place.line,
				column: origin.place.column,
				field: formatPath(origin.path),
				found: `an exception from ${exception.rule} for ${exception.record}`,
				expected: 'only exceptions that silence a finding',
				remedy: 'remove the row; check the spelling of rule and record if it is new',
			},
		];
	});
	return { left, unneeded };
}
