import {
	createScanner,
	findNodeAtLocation,
	getNodeValue,
	type Node,
	type ParseError,
	parseTree,
	printParseErrorCode,
} from 'jsonc-parser';
import { excerpt, type FieldPath, formatPath, type Origin, type Place } from './origin.ts';
import type { Problem } from './problem.ts';

export interface Json {
	/** The parsed value; undefined where there are problems. */
	readonly value: unknown;
	readonly origin: Origin;
	readonly problems: readonly Problem[];
}

/** A record is four levels deep; a text far deeper is damage, and would overflow the parser's stack. */
const MAX_DEPTH = 32;

/** Reads JSON strictly (no comments, trailing commas or repeated keys) and remembers where every value stands. */
export function parseJson(text: string, file: string): Json {
	const positionAt = lineIndex(text);
	const problemAt = (
		offset: number,
		field: string,
		found: string,
		expected: string,
		remedy: string,
	): Problem => ({
		rule: 'json',
		severity: 'error',
		file,
		...positionAt(offset),
		field,
		found,
		expected,
		remedy,
	});
	const broken = (...problems: Problem[]): Json => ({
		value: undefined,
		origin: originAt(undefined),
		problems,
	});
	const originAt = (tree: Node | undefined): Origin => ({
		file,
		place: (path) => place(tree, path, text, positionAt),
	});

	const tooDeep = firstTooDeep(text);
	if (tooDeep !== undefined) {
		return broken(
			problemAt(tooDeep, '', 'brackets nested without end', 'a record', 'restore the file from the history'),
		);
	}

	const errors: ParseError[] = [];
	const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
	const [first] = errors;
	// One slip makes a parser complain again and again: only the first complaint is about the file.
	if (first !== undefined || tree === undefined) {
		const offset = first?.offset ?? 0;
		const rest = text.slice(offset).split('\n', 1)[0]?.trim() ?? '';
		const found = text.trim() === '' ? 'an empty file' : rest === '' ? 'the end of a line' : excerpt(rest);
		const reason = first === undefined ? '' : ` (${words(printParseErrorCode(first.error))})`;
		return broken(
			problemAt(offset, '', found, `JSON${reason}`, 'mend the syntax at this place or just before it'),
		);
	}

	const repeated = repeatedKeys(tree).map(({ key, path }) =>
		problemAt(
			key.offset,
			formatPath(path),
			`the field ${JSON.stringify(key.value)} again`,
			'each field once',
			'remove one of the two',
		),
	);
	if (repeated.length > 0) return { ...broken(...repeated), origin: originAt(tree) };
	return { value: getNodeValue(tree), origin: originAt(tree), problems: [] };
}

function place(
	tree: Node | undefined,
	path: FieldPath,
	text: string,
	positionAt: (offset: number) => { line: number; column: number },
): Place {
	const segments = path.map((part) => (typeof part === 'number' ? part : String(part)));
	const node = tree && findNodeAtLocation(tree, segments);
	if (node) {
		const at = keyOfUnknown(node) ?? node;
		return {
			...positionAt(at.offset),
			found: excerpt(text.slice(node.offset, node.offset + node.length).replace(/\s+/g, ' ')),
		};
	}
	if (path.length === 0) return { line: 1, column: 1, found: 'nothing' };
	return { ...place(tree, path.slice(0, -1), text, positionAt), found: 'nothing' };
}

/** Values are pointed at themselves; only containers are pointed at through their key. */
function keyOfUnknown(node: Node): Node | undefined {
	if (node.type !== 'object' && node.type !== 'array') return undefined;
	return node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
}

function repeatedKeys(node: Node, path: FieldPath = []): { readonly key: Node; readonly path: FieldPath }[] {
	if (node.type === 'array') {
		return (node.children ?? []).flatMap((child, index) => repeatedKeys(child, [...path, index]));
	}
	if (node.type !== 'object') return [];
	const seen = new Set<unknown>();
	return (node.children ?? []).flatMap(({ children }) => {
		const [key, value] = children ?? [];
		if (key === undefined || value === undefined) return [];
		const here = [...path, String(key.value)];
		const inside = repeatedKeys(value, here);
		if (seen.has(key.value)) return [{ key, path: here }, ...inside];
		seen.add(key.value);
		return inside;
	});
}

/** Offset of the bracket that goes beyond `MAX_DEPTH`. */
function firstTooDeep(text: string): number | undefined {
	const scanner = createScanner(text, true);
	let depth = 0;
	for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
		const first = text.charAt(scanner.getTokenOffset());
		if (first === '{' || first === '[') depth += 1;
		if (first === '}' || first === ']') depth -= 1;
		if (depth > MAX_DEPTH) return scanner.getTokenOffset();
	}
	return undefined;
}

/** Line and column of an offset, both counted from 1. */
function lineIndex(text: string): (offset: number) => { line: number; column: number } {
	const starts = [0];
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return (offset) => {
		const next = starts.findIndex((start) => start > offset);
		const line = next === -1 ? starts.length : next;
		return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
	};
}

/** `CloseBraceExpected` as "close brace expected". */
function words(code: string): string {
	return code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
