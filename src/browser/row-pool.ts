import { lazily } from '../leaderboard/lazily.ts';
import { type RowText, type Slot, slots } from '../leaderboard/row.ts';

/** A row of the page whose content can be exchanged. */
class PooledRow {
	readonly element: HTMLTableRowElement;
	/** Position in the view; -1 while it shows none. */
	position = -1;
	/** Whether the interval stands in its cell: the server's rows come without, as styles in markup are refused. */
	drawn = false;
	readonly #places: () => Places;

	constructor(element: HTMLTableRowElement) {
		this.element = element;
		this.#places = lazily(() => placesOf(element));
	}

	fill(position: number, text: RowText, models: string): void {
		this.position = position;
		const { texts, link, tier, proof } = this.#places();
		for (const { slot, node } of texts) if (node.data !== text[slot]) node.data = text[slot];
		this.element.setAttribute('aria-rowindex', String(position + 2));
		link?.setAttribute('href', `${models}${text.slug}/`);
		tier?.setAttribute('data-tier', text.tier);
		proof?.setAttribute('data-proof', text.proof);
		this.draw(text);
	}

	draw({ lower, upper }: RowText): void {
		this.drawn = true;
		const { bar } = this.#places();
		bar?.style.setProperty('--lower', lower);
		bar?.style.setProperty('--upper', upper);
	}
}

/** Where a row's content stands. */
interface Places {
	readonly texts: readonly { readonly slot: Slot; readonly node: Text }[];
	readonly link: HTMLAnchorElement | null;
	readonly bar: HTMLElement | null;
	readonly tier: Element | null;
	readonly proof: Element | null;
}

function placesOf(row: HTMLTableRowElement): Places {
	return {
		texts: Array.from(row.querySelectorAll('[data-slot]'), (place) => ({
			slot: slotOf(place),
			node: textOf(place),
		})),
		link: row.querySelector('a'),
		bar: row.querySelector('.c-top1'),
		tier: row.querySelector('[data-tier]'),
		proof: row.querySelector('[data-proof]'),
	};
}

function slotOf(place: Element): Slot {
	const name = place.getAttribute('data-slot');
	const slot = slots.find((known) => known === name);
	if (!slot) throw new Error(`no such slot: ${name}`);
	return slot;
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

/** What a pool shows. */
export interface Content {
	readonly length: number;
	readonly write: (position: number) => RowText;
}

/** How many rows are in the page: at the least, wherever the window is, and ready beyond the window's edges. */
interface Supply {
	readonly least: number;
	readonly margin: number;
}

/** Of a choice, no more than can be seen: each row costs the layout of thirty boxes. */
const atOnce: Supply = { least: 1, margin: 1 };
const scrolling: Supply = { least: 12, margin: 8 };
/** As many as the server wrote, and ahead of the window what a wheel or a finger moves in two frames. */
const atRest: Supply = { least: 12, margin: 4 };

/** Rows that are printed at the least, where there are more and nobody asked for all. */
const printed = 300;

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
	/** Pixels. */
	#height = 0;
	/** Positions in the window when it was last looked at, were the table endless. */
	#window: readonly [number, number] = [0, 0];
	#all = false;
	#printing = false;
	#content: Content = {
		length: 0,
		write: () => {
			throw new RangeError('nothing to show');
		},
	};

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
		this.#place(atRest);
	}

	/** Holds the first rows, as for print, whatever the window shows. How many rows are left out. */
	print(printing: boolean): number {
		this.#printing = printing;
		this.#place(atRest);
		return this.#content.length - this.#rows.length;
	}

	/** Whether every row stands in the page, asked for or not. */
	get isWhole(): boolean {
		return this.#rows.length === this.#content.length;
	}

	/** Whether the first row has left the window above. */
	get scrolled(): boolean {
		return this.#window[0] > 0;
	}

	/** Takes over what the page shows already. */
	adopt(content: Content): void {
		this.#content = content;
		for (const [position, row] of this.#rows.entries()) row.position = position;
		this.look();
	}

	/** Shows other content where the window was when it was last looked at. */
	show(content: Content): void {
		this.#content = content;
		for (const row of this.#rows) row.position = -1;
		this.#place(atOnce);
	}

	/** Makes all rows anew, after the pattern has changed. */
	renew(): void {
		this.#rows = [];
		this.#spare = [];
		this.#parts.body.replaceChildren();
	}

	/** Looks where the window is. Costs a layout where the page has changed. */
	look(): void {
		const { body } = this.#parts;
		const top = body.getBoundingClientRect().top - this.#start * this.#height;
		this.#height = Number.parseFloat(getComputedStyle(body).getPropertyValue('--row'));
		this.#window = [Math.floor(-top / this.#height), Math.ceil((innerHeight - top) / this.#height)];
	}

	/** Brings rows to where the window is now, if it shows any place without. */
	follow(): void {
		const height = this.#height;
		this.look();
		if (this.#height !== height) this.#place(atRest);
		if (this.#all || this.#printing) return;
		const [first, last] = this.#visible();
		const end = this.#start + this.#rows.length;
		if (this.#start > Math.max(0, first - 2) || end < Math.min(this.#content.length, last + 2)) {
			this.#place(scrolling);
		}
	}

	/** Fills up what was left out for speed. */
	rest(): void {
		this.look();
		for (const row of this.#rows) if (!row.drawn) row.draw(this.#content.write(row.position));
		this.#place(atRest);
	}

	/** Positions to be seen: the first, and the one after the last. */
	#visible(): readonly [number, number] {
		if (this.#all) return [0, this.#content.length];
		if (this.#printing) return [0, printed];
		const within = (position: number) => Math.min(this.#content.length, Math.max(0, position));
		return [within(this.#window[0]), within(this.#window[1])];
	}

	#place({ least, margin }: Supply): void {
		const { write } = this.#content;
		const { body, pattern, models } = this.#parts;
		const [first, last] = this.#visible();
		const start = Math.max(0, first - margin);
		const end = Math.min(this.#content.length, Math.max(last + margin, start + least));
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
		this.#fit();
	}

	/** Puts the rows where they belong in the height of all. */
	#fit(): void {
		const { body, spacer } = this.#parts;
		const moved = this.#start > 0;
		body.style.transform = moved ? `translateY(${this.#start * this.#height}px)` : '';
		// Chromium would find the place that somebody comes back to by the row that stood there.
		body.style.overflowAnchor = moved ? 'none' : '';
		const absent = this.#printing ? 0 : this.#content.length - this.#rows.length;
		spacer.style.height = `${absent * this.#height}px`;
	}
}

function fragmentOf(rows: readonly PooledRow[]): DocumentFragment {
	const fragment = new DocumentFragment();
	for (const { element } of rows) fragment.append(element);
	return fragment;
}
