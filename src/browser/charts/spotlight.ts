import { place } from '../../leaderboard/chart/axis.ts';
import { asText, type Chart, type Column, type Format, type Point } from '../../leaderboard/chart/chart.ts';
import { breakable } from '../../leaderboard/name-parts.ts';
import { build } from '../piece.ts';
import { modelHref } from './model-href.ts';

/** Where the plot lies in its frame, in pixels. */
export interface Area {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/** How near the pointer must come to a point, in pixels. */
const reach = { mouse: 36, touch: 48 };

/** How far a pointer may go between press and release of a click, in pixels. */
const still = 8;

const steps: Partial<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, PageDown: 25, PageUp: -25 };

/**
 * Picks out one point of a chart: the one nearest to the pointer, or the one that the arrow keys have come to. What
 * is picked is a link to the model's page that lies over its point and carries its figures; nothing is drawn again.
 */
export class Spotlight {
	readonly #link: HTMLAnchorElement;
	readonly #card: HTMLElement;
	readonly #title = document.createElement('strong');
	/** A row of the card for each column of the chart. */
	#rows: readonly Row[] = [];
	/** Those that the card holds now. */
	#written: readonly Row[] = [];
	readonly #said: HTMLElement;
	#chart: Chart;
	/** Points in the order of x, as the arrow keys go through them. */
	#points: readonly Point[] = [];
	/** Pixels, x and y of each point in turn; made when first needed after a change. */
	#spots: Float32Array | undefined;
	#area: Area = { left: 0, top: 0, width: 0, height: 0 };
	#at = -1;
	/** Whether the finger that is down has only just picked its point out. */
	#fresh = false;
	/** Where the pointer went down, in pixels of the window. */
	#pressed = { x: 0, y: 0 };

	constructor(frame: HTMLElement, chart: Chart, signal: AbortSignal) {
		this.#link = document.createElement('a');
		this.#link.className = 'spot';
		this.#link.draggable = false;
		this.#card = document.createElement('span');
		this.#card.className = 'card';
		this.#said = document.createElement('span');
		this.#said.className = 'visually-hidden';
		this.#said.setAttribute('aria-live', 'polite');
		this.#card.append(this.#title);
		this.#link.append(this.#card);
		frame.append(this.#link, this.#said);
		this.#chart = chart;
		this.show(chart);
		frame.addEventListener('pointermove', (event) => this.#follow(event), { signal });
		frame.addEventListener('pointerdown', (event) => this.press(event), { signal });
		this.#link.addEventListener('click', (event) => this.#meansPoint(event) || event.preventDefault(), {
			signal,
		});
		frame.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && this.#leave(), {
			signal,
		});
		document.addEventListener(
			'pointerdown',
			({ target }) => target instanceof Node && !frame.contains(target) && this.#leave(),
			{ signal },
		);
		document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#dim(), { signal });
		this.#link.addEventListener('focus', () => this.#light(Math.max(0, this.#at)), { signal });
		this.#link.addEventListener('blur', () => this.#dim(), { signal });
		this.#link.addEventListener('keydown', (event) => this.#step(event), { signal });
	}

	/** Takes another chart, whose last point in time is where the keys begin. */
	show(chart: Chart): void {
		const kept = this.#points[this.#at]?.slug;
		this.#chart = chart;
		this.#rows = chart.columns.map(rowOf);
		this.#points = chart.series.flatMap(({ points }) => points).toSorted((a, b) => a.x - b.x || a.y - b.y);
		this.#spots = undefined;
		this.#at = this.#points.findIndex(({ slug }) => slug !== null && slug === kept);
		if (this.#at < 0) this.#at = this.#points.length - 1;
		this.#link.hidden = this.#points.length === 0;
		this.#describe();
		this.#dim();
	}

	moved(area: Area): void {
		this.#area = area;
		this.#spots = undefined;
		this.#dim();
	}

	#spotsNow(): Float32Array {
		if (this.#spots) return this.#spots;
		const { left, top, width, height } = this.#area;
		const { x, y } = this.#chart;
		const spots = new Float32Array(2 * this.#points.length);
		for (const [index, point] of this.#points.entries()) {
			spots[2 * index] = left + place(x, point.x) * width;
			spots[2 * index + 1] = top + (1 - place(y, point.y)) * height;
		}
		this.#spots = spots;
		return spots;
	}

	/** A finger has no way to point before it presses: its first tap picks out, the next one follows the link. */
	press(event: PointerEvent): void {
		const lit = this.#link.classList.contains('lit') ? this.#at : -1;
		this.#follow(event);
		this.#fresh = event.pointerType !== 'mouse' && this.#at !== lit;
		this.#pressed = { x: event.clientX, y: event.clientY };
	}

	/** Whether a click is neither a finger's first tap nor the end of a drag; Enter clicks without a pointer. */
	#meansPoint({ clientX, clientY, detail }: MouseEvent): boolean {
		if (detail === 0) return true;
		return !this.#fresh && Math.hypot(clientX - this.#pressed.x, clientY - this.#pressed.y) < still;
	}

	#follow(event: PointerEvent): void {
		if (event.target instanceof Node && this.#card.contains(event.target)) return;
		const frame = this.#link.parentElement?.getBoundingClientRect();
		if (!frame) return;
		const within = event.pointerType === 'mouse' ? reach.mouse : reach.touch;
		const found = nearest(this.#spotsNow(), event.clientX - frame.left, event.clientY - frame.top, within);
		if (found < 0) this.#leave();
		else if (found !== this.#at || !this.#link.classList.contains('lit')) this.#light(found);
	}

	#leave(): void {
		if (document.activeElement !== this.#link) this.#dim();
	}

	#dim(): void {
		this.#link.classList.remove('lit');
	}

	#light(index: number): void {
		const spots = this.#spotsNow();
		const [x, y] = [spots[2 * index], spots[2 * index + 1]];
		if (x === undefined || y === undefined) return;
		if (index !== this.#at) {
			this.#at = index;
			this.#describe();
		}
		const { left, top, width, height } = this.#area;
		this.#link.style.transform = `translate(${x}px, ${y}px)`;
		const side = x > left + width / 2 ? 'left' : 'right';
		this.#link.dataset.side = side;
		this.#card.style.setProperty('--room', `${side === 'left' ? x : left + width - x}px`);
		this.#link.dataset.level = y > top + height / 2 ? 'above' : 'below';
		this.#link.classList.add('lit');
	}

	/** Writes the point's name and figures into the link. */
	#describe(): void {
		const point = this.#points[this.#at];
		if (!point) return;
		if (point.slug === null) {
			this.#link.removeAttribute('href');
			this.#link.tabIndex = 0;
		} else {
			this.#link.href = modelHref(point.slug);
		}
		this.#title.replaceChildren(...breakable(point.name).map(build));
		const rows: Row[] = [];
		for (const [index, row] of this.#rows.entries()) {
			const cell = point.cells[index] ?? null;
			if (cell === null) continue;
			row.value.data = asText[row.format](cell);
			rows.push(row);
		}
		const same = rows.length === this.#written.length && rows.every((row, at) => row === this.#written[at]);
		if (same) return;
		this.#written = rows;
		this.#card.replaceChildren(this.#title, ...rows.flatMap(({ row }) => [' ', row]));
	}

	#step(event: KeyboardEvent): void {
		const to = this.#target(event.key);
		if (to === undefined) return;
		event.preventDefault();
		this.#light(to);
		this.#said.textContent = this.#card.textContent;
	}

	/** The point that a key leads to; undefined for other keys. */
	#target(key: string): number | undefined {
		const last = this.#points.length - 1;
		if (key === 'Home') return 0;
		if (key === 'End') return last;
		if (key === 'ArrowUp' || key === 'ArrowDown') return this.#vertical(key === 'ArrowUp' ? -1 : 1);
		const step = steps[key];
		return step === undefined ? undefined : Math.min(last, Math.max(0, this.#at + step));
	}

	/** The nearest point above or below, sideways distance counting double. */
	#vertical(direction: 1 | -1): number {
		const spots = this.#spotsNow();
		const x = spots[2 * this.#at] ?? 0;
		const y = spots[2 * this.#at + 1] ?? 0;
		let best = this.#at;
		let least = Number.POSITIVE_INFINITY;
		for (let index = 0; index < this.#points.length; index++) {
			const rise = direction * ((spots[2 * index + 1] ?? 0) - y);
			const distance = rise + 2 * Math.abs((spots[2 * index] ?? 0) - x);
			if (rise > 0.5 && distance < least) [best, least] = [index, distance];
		}
		return best;
	}
}

/** A figure of the card, whose text is written anew for each point. */
interface Row {
	readonly row: HTMLElement;
	readonly value: Text;
	readonly format: Format;
}

function rowOf({ label, format }: Column): Row {
	const row = document.createElement('span');
	const key = document.createElement('span');
	const value = new Text();
	key.textContent = label;
	row.append(key, ' ', value);
	return { row, value, format };
}

/** Index of the spot nearest to a place, or -1 when none is within reach. */
function nearest(spots: Float32Array, x: number, y: number, within: number): number {
	let best = -1;
	let least = within ** 2;
	for (let index = 0; index < spots.length; index += 2) {
		const dx = (spots[index] ?? 0) - x;
		const dy = (spots[index + 1] ?? 0) - y;
		const distance = dx * dx + dy * dy;
		if (distance < least) [best, least] = [index / 2, distance];
	}
	return best;
}
