import { fold } from '../records/slug.ts';
import type { Columns } from './columns.ts';

/** Rows whose text holds all words. */
export interface Found {
	/** 1 where a row matches. */
	readonly rows: Uint8Array;
	/** What was looked for in place of the words typed, because these occur nowhere together; else null. */
	readonly instead: string | null;
}

/**
 * Search over names, slugs, families, checkpoints and paper titles. All words must occur, in any place and order;
 * where no row has them all, each word gives way to those closest to it.
 */
export class SearchIndex {
	/** One line a row. */
	readonly #text: string;
	/** Where each row's line starts, and where the last one ends. */
	readonly #starts: Uint32Array;
	#words: readonly string[] | undefined;

	constructor(columns: Columns) {
		const { count, name, slug, family, checkpoints, paper } = columns;
		const slugs = family.slugs();
		const families = family.names.map((text, index) => fold(`${text} ${slugs[index]}`));
		const titles = paper.names.map(fold);
		const lines: string[] = new Array(count);
		this.#starts = new Uint32Array(count + 1);
		let start = 0;
		for (let row = 0; row < count; row++) {
			const own = fold(`${name[row]} ${slug(row)} ${checkpoints(row)}`);
			const line = `${own} ${families[family.values[row] ?? -1] ?? ''} ${titles[paper.values[row] ?? -1] ?? ''}`;
			lines[row] = line;
			start += line.length + 1;
			this.#starts[row + 1] = start;
		}
		this.#text = lines.join('\n');
	}

	find(query: string): Found {
		const words = wordsOf(query);
		const exact = this.#rowsWithAll(words.map((word) => [word]));
		if (exact.some(Boolean)) return { rows: exact, instead: null };
		const closest = words.flatMap((word) => fold(word).split(/[^\p{L}\p{N}]+/u)).filter(Boolean);
		const groups = closest.map((word) => closestWords(word, this.#allWords()));
		if (groups.length === 0 || groups.some((group) => group.length === 0)) {
			return { rows: exact, instead: null };
		}
		return { rows: this.#rowsWithAll(groups), instead: groups.map((group) => group[0]).join(' ') };
	}

	/** Marks the rows that hold one word at least of every group. */
	#rowsWithAll(groups: readonly (readonly string[])[]): Uint8Array {
		const rows = new Uint8Array(this.#starts.length - 1);
		for (const [index, group] of groups.entries()) {
			for (const word of group) this.#mark(word, rows, index);
		}
		for (let row = 0; row < rows.length; row++) rows[row] = rows[row] === groups.length ? 1 : 0;
		return rows;
	}

	/** Raises to `so far + 1` the rows that hold the word and have had all `soFar` words before it. */
	#mark(word: string, rows: Uint8Array, soFar: number): void {
		let row = 0;
		let at = this.#text.indexOf(word);
		while (at >= 0) {
			while ((this.#starts[row + 1] ?? Number.POSITIVE_INFINITY) <= at) row++;
			if (rows[row] === soFar) rows[row] = soFar + 1;
			at = this.#text.indexOf(word, this.#starts[row + 1]);
		}
	}

	#allWords(): readonly string[] {
		this.#words ??= [...new Set(this.#text.split(/[^\p{L}\p{N}]+/u))].filter(Boolean).sort();
		return this.#words;
	}
}

/** The words of a query, each once and folded. */
export function wordsOf(query: string): string[] {
	return [...new Set(fold(query).split(/\s+/).filter(Boolean))].slice(0, 20);
}

/**
 * The words that a mistyped one may stand for, the closest first: those with the fewest wrong letters, at most one
 * in four; a word may also be the beginning of a longer one.
 */
export function closestWords(typed: string, words: readonly string[]): string[] {
	const limit = Math.min(2, Math.floor(typed.length / 4));
	let best = limit;
	let found: string[] = [];
	for (const word of words) {
		const distance = editsToBeginning(typed, word, best);
		if (distance > best) continue;
		if (distance < best) found = [];
		best = distance;
		found.push(word);
	}
	return found.sort((a, b) => a.length - b.length);
}

/**
 * How many letters must be put in, taken out, changed or swapped with their neighbour to make `typed` a beginning of
 * `word`; anything above `limit` where it is more.
 */
function editsToBeginning(typed: string, word: string, limit: number): number {
	if (word.length < typed.length - limit) return limit + 1;
	const width = Math.min(word.length, typed.length + limit);
	let before: number[] = [];
	let above = Array.from({ length: width + 1 }, (_, column) => column);
	for (let line = 1; line <= typed.length; line++) {
		const current = [line];
		for (let column = 1; column <= width; column++) {
			const same = typed[line - 1] === word[column - 1];
			let edits = Math.min(
				at(above, column) + 1,
				at(current, column - 1) + 1,
				at(above, column - 1) + (same ? 0 : 1),
			);
			if (
				line > 1 &&
				column > 1 &&
				typed[line - 1] === word[column - 2] &&
				typed[line - 2] === word[column - 1]
			) {
				edits = Math.min(edits, at(before, column - 2) + 1);
			}
			current.push(edits);
		}
		if (Math.min(...current) > limit) return limit + 1;
		before = above;
		above = current;
	}
	return Math.min(...above);
}

const at = (numbers: readonly number[], index: number): number => numbers[index] ?? Number.POSITIVE_INFINITY;
