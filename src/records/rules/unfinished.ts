import { models } from '../figures.ts';
import type { FieldPath } from '../origin.ts';
import type { Finding, Rule } from '../rule.ts';

/** What `npm run new` writes where a person has to fill something in. */
export const MISSING = 'MISSING:';

export const isMissing = (text: string): boolean => text.startsWith(MISSING);

export const unfinished: Rule = {
	name: 'unfinished',
	severity: 'error',
	about: 'Nothing that a new record marks as missing is left open.',
	check: (records) => [
		...records.papers.flatMap(({ models: _, ...paper }, index) =>
			marks(paper, []).map(({ path, text }) =>
				finding(records.papers[index] ?? paper, path, text, paper.slug),
			),
		),
		...models(records).flatMap(({ model }) =>
			marks(model, []).map(({ path, text }) => finding(model, path, text, model.slug)),
		),
	],
};

function finding(at: object, path: FieldPath, text: string, record: string): Finding {
	return { at, path, record, expected: text.slice(MISSING.length).trim(), remedy: 'fill it in' };
}

/** Texts anywhere inside a value that start with the mark. */
function marks(
	value: unknown,
	path: FieldPath,
): readonly { readonly path: FieldPath; readonly text: string }[] {
	if (typeof value === 'string') return isMissing(value) ? [{ path, text: value }] : [];
	if (Array.isArray(value)) return value.flatMap((item, index) => marks(item, [...path, index]));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([field, item]) => marks(item, [...path, field]));
}
