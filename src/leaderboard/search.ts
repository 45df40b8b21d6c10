import { fold } from '../records/slug.ts';
import type { Columns } from './columns.ts';
import { lazily } from './lazily.ts';

/** Rows whose text holds all words. */
export interface Found {
	/** 1 where a row matches. */
	readonly rows: Uint8Array;
	/** What was looked for in place of the words typed, because these occur nowhere together; else null. */
	readonly instead: string | null;
}

/** Text of many lines. */
interface Lines {
	readonly text: string;
	/** Where each line starts, and where one after the last would. */
	readonly starts: Uint32Array;
}

/** Rows that follow each other, a line each, as the index holds them. */
interface Piece {
	readonly firstRow: number;
	/** Names, and those of the weights. */
	readonly names: Lines;
	readonly slugs: () => Lines;
}

/** So few that a slow phone reads them within a frame or two. */
const rowsPerPiece = 1000;

/**
 * Search over names, slugs, families, checkpoints and paper titles. All words must occur, in any place and order;
 * where no row has them all, each word gives way to those closest to it.
 */
export class SearchIndex {
	readonly #columns: Columns;
	readonly #families: readonly string[];
	readonly #titles: readonly string[];
	readonly #pieces: Piece[] = [];
	#taken = 0;
	/** All words there are; asked for once all rows are taken up. */
	readonly #words = lazily(() => {
		const texts = [...this.#pieces.map(({ names }) => names.text), ...this.#families, ...this.#titles];
		return [...new Set(texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)))].filter(Boolean).sort();
	});

	constructor(columns: Columns) {
		const { family, paper } = columns;
		const slugs = family.slugs();
		this.#columns = columns;
		this.#families = family.names.map((text, index) => fold(`${text} ${slugs[index]}`));
		this.#titles = paper.names.map(fold);
	}

	/** Takes up some more rows; false once it holds all. A search takes up what is left. */
	extend(): boolean {
		const { count } = this.#columns;
		if (this.#taken < count) this.#take(Math.min(count, this.#taken + rowsPerPiece));
		return this.#taken < count;
	}

	#take(end: number): void {
		const { name, slug, ownSlug, checkpoints } = this.#columns;
		const firstRow = this.#taken;
		let names = '';
		for (let row = firstRow; row < end; row++) {
			names += `${row > firstRow ? '\n' : ''}${name[row]} ${checkpoints(row)} ${ownSlug(row) ?? ''}`;
		}
		this.#pieces.push({
			firstRow,
			// Folded in one go, which costs less than a call a row.
			names: linesOf(fold(names)),
			slugs: lazily(() =>
				linesOf(Array.from({ length: end - firstRow }, (_, index) => slug(firstRow + index)).join('\n')),
			),
		});
		this.#taken = end;
	}

	find(query: string): Found {
		while (this.extend());
		const words = wordsOf(query);
		const exact = this.#rowsWithAll(words.map((word) => [word]));
		if (exact.some(Boolean)) return { rows: exact, instead: null };
		const closest = words.flatMap((word) => fold(word).split(/[^\p{L}\p{N}]+/u)).filter(Boolean);
		const groups = closest.map((word) => closestWords(word, this.#words()));
		if (groups.length === 0 || groups.some((group) => group.length === 0)) {
			return { rows: exact, instead: null };
		}
		return { rows: this.#rowsWithAll(groups), instead: groups.map((group) => group[0]).join(' ') };
	}

	/** Marks the rows that hold one word at least of every group. */
	#rowsWithAll(groups: readonly (readonly string[])[]): Uint8Array {
		const rows = new Uint8Array(this.#columns.count);
		for (const [index, group] of groups.entries()) for (const word of group) this.#mark(word, rows, index);
		for (let row = 0; row < rows.length; row++) rows[row] = rows[row] === groups.length ? 1 : 0;
		return rows;
	}

	/** Raises to `soFar + 1` the rows that hold the word and have had all `soFar` words before it. */
	#mark(word: string, rows: Uint8Array, soFar: number): void {
		for (const { firstRow, names, slugs } of this.#pieces) {
			const piece = rows.subarray(firstRow, firstRow + names.starts.length - 1);
			markLines(word, names, piece, soFar);
			// What a slug has between its hyphens stands in the names as well.
			if (word.includes('-')) markLines(word, slugs(), piece, soFar);
		}
		const { family, paper } = this.#columns;
		const families = this.#families.map((text) => text.includes(word));
		const titles = this.#titles.map((text) => text.includes(word));
		if (!families.includes(true) && !titles.includes(true)) return;
		for (let row = 0; row < rows.length; row++) {
			const holds = families[family.values[row] ?? -1] || titles[paper.values[row] ?? -1];
			if (holds && rows[row] === soFar) rows[row] = soFar + 1;
		}
	}
}

function linesOf(text: string): Lines {
	const starts = [0];
	for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
	starts.push(text.length + 1);
	return { text, starts: Uint32Array.from(starts) };
}

/** Raises to `soFar + 1` the lines that hold the word and have had all `soFar` words before it. */
function markLines(word: string, { text, starts }: Lines, lines: Uint8Array, soFar: number): void {
	let line = 0;
	let at = text.indexOf(word);
	while (at >= 0) {
		while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= at) line++;
		if (lines[line] === soFar) lines[line] = soFar + 1;
		at = text.indexOf(word, starts[line + 1]);
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
