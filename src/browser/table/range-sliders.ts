import type { NumberColumn } from '../../leaderboard/columns.ts';
import {
	bars,
	bins,
	histogram,
	type Scale,
	type SlidKey,
	scaleOver,
	slidColumn,
	slidKeys,
} from '../../leaderboard/scale.ts';
import { firstDay, lastDay } from '../../leaderboard/view.ts';
import { idle } from '../idle.ts';
import type { LedgerTable, LedgerView } from '../ledger-view.ts';
import { part } from '../parts.ts';
import css from './range-sliders.css?inline';
import { adopt } from './stylesheet.ts';

/*
 * Two handles on a scale over what is there, for each range of the filters. The fields beside them hold the range: a
 * handle writes into its field, as if it had been typed, and follows when the field changes.
 */

/** Steps from one end of a slider to the other. */
const steps = 200;

const names: Readonly<Record<SlidKey, string>> = {
	params: 'Parameters',
	top1: 'Top-1',
	gmacs: 'GMACs',
	res: 'Resolution',
	date: 'Date',
};

const units: Readonly<Record<SlidKey, string>> = {
	params: ' million',
	top1: ' percent',
	gmacs: ' GMACs',
	res: ' pixels',
	date: '',
};

class RangeSlider {
	readonly #key: SlidKey;
	readonly #place: HTMLElement;
	readonly #fields: readonly [HTMLInputElement, HTMLInputElement];
	readonly #handles: readonly [HTMLInputElement, HTMLInputElement];
	readonly #paths: readonly [SVGPathElement, SVGPathElement];
	#scale: Scale | undefined;
	/** What the scale was made for. */
	#column: NumberColumn | undefined;

	constructor(key: SlidKey, place: HTMLElement) {
		this.#key = key;
		this.#place = place;
		const range = place.closest('.range') ?? place;
		this.#fields = [
			part(range, 'input[name$="-min"], input[name$="-from"]', HTMLInputElement),
			part(range, 'input[name$="-max"], input[name$="-to"]', HTMLInputElement),
		];
		this.#handles = [this.#handle('minimum', 0), this.#handle('maximum', steps)];
		this.#paths = [svg('path'), svg('path')];
		const picture = svg('svg');
		picture.setAttribute('viewBox', `0 0 ${bins} 1`);
		picture.setAttribute('preserveAspectRatio', 'none');
		picture.setAttribute('aria-hidden', 'true');
		picture.append(...this.#paths);
		place.replaceChildren(picture, ...this.#handles);
		for (const [index, handle] of this.#handles.entries()) {
			handle.addEventListener('input', () => this.#onDrag(index === 0));
		}
	}

	/** Lets handles and histogram say what a view says. */
	show({ columns, selection }: LedgerView): void {
		const column = slidColumn(this.#key, columns, selection);
		if (column !== this.#column) {
			this.#column = column;
			this.#scale = scaleOver(this.#key, column);
		}
		const scale = this.#scale;
		if (!scale) return;
		const path = bars(histogram(selection.spread(this.#key), scale, bins));
		for (const element of this.#paths) element.setAttribute('d', path);
		for (const [index, handle] of this.#handles.entries()) {
			const text = this.#fields[index]?.value ?? '';
			if (text === this.#textAt(handle)) continue;
			const end = index * steps;
			const day = index === 0 ? firstDay : lastDay;
			const value = this.#key === 'date' ? day(text) : Number(text);
			handle.value = String(text === '' ? end : Math.round(scale.position(value) * steps));
		}
		this.#draw();
	}

	#handle(end: 'minimum' | 'maximum', value: number): HTMLInputElement {
		const handle = document.createElement('input');
		handle.type = 'range';
		handle.max = String(steps);
		handle.value = String(value);
		handle.setAttribute('aria-label', `${names[this.#key]} slider ${end}`);
		return handle;
	}

	/** What a handle says; empty at its own end, which leaves the range open there. */
	#textAt(handle: HTMLInputElement): string {
		const step = Number(handle.value);
		const open = handle === this.#handles[0] ? step === 0 : step === steps;
		return open ? '' : (this.#scale?.text(step / steps) ?? '');
	}

	#onDrag(lower: boolean): void {
		const [min, max] = this.#handles;
		const moved = lower ? min : max;
		if (Number(min.value) > Number(max.value)) moved.value = lower ? max.value : min.value;
		const field = this.#fields[lower ? 0 : 1];
		const text = this.#textAt(moved);
		this.#draw();
		if (field.value === text) return;
		field.value = text;
		field.dispatchEvent(new Event('input', { bubbles: true }));
	}

	#draw(): void {
		const [min, max] = this.#handles;
		this.#place.style.setProperty('--from', `${(Number(min.value) / steps) * 100}%`);
		this.#place.style.setProperty('--to', `${(Number(max.value) / steps) * 100}%`);
		min.classList.toggle('top', Number(min.value) > steps / 2);
		for (const handle of this.#handles) {
			const text = this.#textAt(handle);
			handle.setAttribute('aria-valuetext', text === '' ? 'any' : text + units[this.#key]);
		}
	}
}

const svg = <K extends keyof SVGElementTagNameMap>(tag: K): SVGElementTagNameMap[K] =>
	document.createElementNS('http://www.w3.org/2000/svg', tag);

/** Builds the sliders of the filters one by one, and keeps them in step with the table. */
export async function startSliders(table: LedgerTable): Promise<void> {
	adopt(css);
	let view = await table.shown();
	const sliders: RangeSlider[] = [];
	for (const key of slidKeys) {
		await idle();
		const slider = new RangeSlider(key, part(table, `[data-range="${key}"] .slider`, HTMLElement));
		slider.show(view);
		sliders.push(slider);
	}
	document.addEventListener('ledger:view', async ({ detail }) => {
		view = detail;
		for (const slider of sliders) {
			await idle();
			if (view !== detail) return;
			slider.show(detail);
		}
	});
	const now = await table.shown();
	if (now.selection !== view.selection) for (const slider of sliders) slider.show(now);
}
