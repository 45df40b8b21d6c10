import { z } from 'zod';
import { nearest } from './nearest.ts';
import { excerpt, type FieldPath, formatPath, type Origin } from './origin.ts';
import type { Problem } from './problem.ts';

/** A value that fits its schema, or what keeps it from fitting, shown where it was read. */
export function checkShape<S extends z.ZodType>(
	schema: S,
	value: unknown,
	origin: Origin,
): { readonly record: z.output<S> | undefined; readonly problems: readonly Problem[] } {
	const result = schema.safeParse(value, { reportInput: true });
	if (result.success) return { record: result.data, problems: [] };
	return {
		record: undefined,
		problems: result.error.issues.flatMap((issue) => problemsOf(issue, schema, origin)),
	};
}

function problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType, origin: Origin): readonly Problem[] {
	if (issue.code === 'unrecognized_keys') {
		const known = fieldsAt(schema, issue.path);
		return issue.keys.map((key) => problemAt(origin, [...issue.path, key], unknownField(key, known)));
	}
	return [problemAt(origin, issue.path, explain(issue))];
}

type Explanation = Partial<Pick<Problem, 'found'>> & Pick<Problem, 'expected' | 'remedy'>;

function problemAt(origin: Origin, path: FieldPath, { found, expected, remedy }: Explanation): Problem {
	const place = origin.place(path);
	return {
		rule: 'shape',
		severity: 'error',
		file: origin.file,
		line: place.line,
		column: place.column,
		field: formatPath(path),
		found: found ?? place.found,
		expected,
		remedy,
	};
}

function explain(issue: z.core.$ZodIssue): Explanation {
	if (issue.code === 'invalid_value') {
		const found = typeof issue.input === 'string' ? issue.input : '';
		const values = issue.values.map(String);
		const meant = nearest(found, values);
		const remedy = meant === undefined ? 'use one of these' : `did you mean ${JSON.stringify(meant)}?`;
		return missing(issue, {
			expected: `one of ${values.map((value) => JSON.stringify(value)).join(', ')}`,
			remedy,
		});
	}
	const expected = issue.message
		.replace(/^Invalid input: /, '')
		.replace(/, received \w+$/, '')
		.replace(/^Too (small|big): expected array to have >=1 items$/, 'at least one item')
		.replace(/^expected /, '')
		.replace(/^(string|number|array|object)$/, (type) => TYPES[type] ?? type);
	return missing(issue, { expected, remedy: remedyFor(expected) });
}

/** A field that is not there needs another remedy than one that is wrong. */
function missing(issue: z.core.$ZodIssue, explanation: Explanation): Explanation {
	if (issue.input !== undefined) return explanation;
	return { found: 'nothing', expected: explanation.expected, remedy: 'add the field' };
}

const TYPES: Readonly<Record<string, string>> = {
	string: 'text in double quotes',
	number: 'a number',
	array: 'a list in square brackets',
	object: 'fields in curly brackets',
};

const REMEDIES: readonly (readonly [expected: RegExp, remedy: string])[] = [
	[/decimals$/, 'round the figure to that many decimals'],
	[/percentage/, 'write percent as printed in the source: 91.0, not 0.91 or "91.0 %"'],
	[
		/plain decimal number|as a number/,
		'write digits and at most one decimal point, without separators or units',
	],
	[/millions of parameters/, 'write millions: 25.6 for 25,600,000'],
	[/multiply-adds/, 'write billions of multiply-adds for one image: 4.1 for ResNet-50 at 224 pixels'],
	[/pixels/, 'write the side of the square input: 224'],
	[/date/, 'write year-month-day with leading zeros, or year-month where the day is unknown'],
	[/https/, 'give the address of the page over https'],
	[/arXiv/, 'drop "arXiv:" and the version, which belongs in the receipt'],
	[
		/markup|characters|blanks/,
		'retype the text by hand: copies from a page or PDF often bring such characters',
	],
	[/library\/name/, 'write the name as the library spells it, after the library and a slash'],
	[/hyphens/, 'use lower-case letters, digits and single hyphens'],
	[/at least one item/, 'add one, or leave the record out'],
];

function remedyFor(expected: string): string {
	return REMEDIES.find(([pattern]) => pattern.test(expected))?.[1] ?? `write ${expected}`;
}

/** What to say about a field or column that the schema does not know. */
export function unknownField(name: string, known: readonly string[]): Explanation {
	const meant = nearest(name, known);
	return {
		found: `the unknown field ${JSON.stringify(excerpt(name))}`,
		expected: known.length === 0 ? 'no such field' : `only ${known.join(', ')}`,
		remedy: meant === undefined ? 'remove it' : `did you mean ${JSON.stringify(meant)}?`,
	};
}

/** Names of the fields of the object at `path` in a schema. */
function fieldsAt(schema: z.core.$ZodType, path: FieldPath): readonly string[] {
	const inner = unwrapped(schema);
	const [part, ...rest] = path;
	if (part === undefined) return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
	if (inner instanceof z.ZodArray) return fieldsAt(inner.element, rest);
	if (!(inner instanceof z.ZodObject)) return [];
	const field: z.core.$ZodType | undefined = inner.shape[String(part)];
	return field === undefined ? [] : fieldsAt(field, rest);
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
	if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return unwrapped(schema.unwrap());
	return schema;
}
