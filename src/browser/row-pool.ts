import { type RowText, type Slot, slots } from '../leaderboard/row.ts';

/** A row of the page whose content can be exchanged. */
class PooledRow {
	readonly element: HTMLTableRowElement;
	/** Position in the view; -1 while it shows none. */
	position = -1;
	readonly #texts: readonly (readonly [Slot, Text])[];
	readonly #link: HTMLAnchorElement | null;
	readonly #lines: readonly SVGLineElement[];
	readonly #tier: Element | null;
	readonly #proof: Element | null;

	constructor(element: HTMLTableRowElement) {
		this.element = element;
		this.#texts = slots.flatMap((slot) => {
			const place = element.querySelector(`[data-slot=${slot}]`);
			return place ? [[slot, textOf(place)] as const] : [];
		});
		this.#link = element.querySelector('a');
		this.#lines = [...element.querySelectorAll('line')];
		this.#tier = element.querySelector('[data-tier]');
		this.#proof = element.querySelector('[data-proof]');
	}

	fill(position: number, text: RowText, models: string): void {
		this.position = position;
		for (const [slot, node] of this.#texts) if (node.data !== text[slot]) node.data = text[slot];
		this.element.setAttribute('aria-rowindex', String(position + 2));
		this.#link?.setAttribute('href', `${models}${text.slug}/`);
		this.#tier?.setAttribute('data-tier', text.tier);
		this.#proof?.setAttribute('data-proof', text.proof);
		const [bar, interval] = this.#lines;
		bar?.setAttribute('x2', text.from);
		interval?.setAttribute('x1', text.from);
		interval?.setAttribute('x2', text.to);
	}
}

function textOf(place: Element): Text {
	if (place.firstChild instanceof Text) return place.firstChild;
	const text = new Text();
	place.append(text);
	return text;
}

export interface PoolParts {
	readonly body: HTMLTableSectionElement;
	/** Takes the height of all rows that the page does not hold. */
	readonly spacer: HTMLElement;
	/** Makes a row with the cells that are shown. */
	readonly pattern: () => HTMLTableRowElement;
	/** Address of the folder of model pages. */
	readonly models: string;
}

/** Rows kept ready beyond the window's edges. */
const margin = 8;

/**
 * The rows of a table that are in or near the window, filled from whatever is to be shown there. A table of any length
 * costs the page a few dozen rows. All rows are of one height, which the stylesheet gives as `--row`.
 */
export class RowPool {
	readonly #parts: PoolParts;
	#rows: PooledRow[];
	#spare: PooledRow[] = [];
	/** Position of the first row in the page. */
	#start = 0;
	#length = 0;
	#all = false;
	#write: ((position: number) => RowText) | undefined;

	/** Takes over the rows that the server wrote. */
	constructor(parts: PoolParts) {
		this.#parts = parts;
		this.#rows = [...parts.body.rows].map((row) => new PooledRow(row));
	}

	/** Whether the page holds all rows: for searching in the page, and for print. */
	get all(): boolean {
		return this.#all;
	}

	set all(all: boolean) {
		this.#all = all;
		this.#place();
	}

	/** Shows other content. */
	show(length: number, write: (position: number) => RowText): void {
		this.#length = length;
		this.#write = write;
		for (const row of this.#rows) row.position = -1;
		this.#place();
	}

	/** Makes all rows anew, after the pattern has changed. */
	renew(): void {
		this.#rows = [];
		this.#spare = [];
		this.#parts.body.replaceChildren();
		this.#place();
	}

	/** Brings rows to where the window is now, if it shows any place without. */
	move(): void {
		if (this.#all) return;
		const [first, last] = this.#visible();
		const end = this.#start + this.#rows.length;
		if (this.#start > Math.max(0, first - 2) || end < Math.min(this.#length, last + 2)) this.#place();
	}

	/** Positions in the window: the first, and the one after the last. */
	#visible(): readonly [number, number] {
		const height = this.#rowHeight();
		const top = this.#parts.body.getBoundingClientRect().top - this.#start * height;
		const within = (position: number) => Math.min(this.#length, Math.max(0, position));
		return [within(Math.floor(-top / height)), within(Math.ceil((innerHeight - top) / height))];
	}

	#rowHeight(): number {
		return Number.parseFloat(getComputedStyle(this.#parts.body).getPropertyValue('--row'));
	}

	#place(): void {
		const write = this.#write;
		if (!write) return;
		const { body, spacer, pattern, models } = this.#parts;
		const [first, last] = this.#all ? [0, this.#length] : this.#visible();
		const start = Math.max(0, first - margin);
		const end = Math.min(this.#length, last + margin);
		const stays = ({ position }: PooledRow) => position >= start && position < end;
		const kept = this.#rows.filter(stays);
		const free = [...this.#rows.filter((row) => !stays(row)), ...this.#spare];
		let used = 0;
		const filled = (from: number, to: number): PooledRow[] => {
			const rows: PooledRow[] = [];
			for (let position = from; position < to; position++) {
				const row = free[used++] ?? new PooledRow(pattern());
				row.fill(position, write(position), models);
				rows.push(row);
			}
			return rows;
		};
		const middle = kept[0];
		const before = middle ? filled(start, middle.position) : [];
		const after = filled(middle ? middle.position + kept.length : start, end);
		middle?.element.before(fragmentOf(before));
		// Rows that already stand there in order need not be moved.
		const standing = middle ? 0 : Math.min(this.#rows.length, after.length);
		body.append(fragmentOf(after.slice(standing)));
		this.#spare = free.slice(used);
		for (const { element } of this.#spare) element.remove();
		this.#rows = [...before, ...kept, ...after];
		this.#start = start;
		const height = this.#rowHeight();
		body.style.setProperty('transform', start > 0 ? `translateY(${start * height}px)` : 'none');
		spacer.style.setProperty('height', `${(this.#length - this.#rows.length) * height}px`);
	}
}

function fragmentOf(rows: readonly PooledRow[]): DocumentFragment {
	const fragment = new DocumentFragment();
	for (const { element } of rows) fragment.append(element);
	return fragment;
}
