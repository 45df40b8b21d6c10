import type { Area } from './spotlight.ts';

/** What was selected of a plot, as places from 0 to 1. */
export interface Selected {
	readonly left: number;
	readonly right: number;
	readonly bottom: number;
	readonly top: number;
}

/** Pixels that a pointer must go before a press becomes a selection. */
const least = 8;

/** Selects a rectangle of a plot with the mouse. Touch is left to scrolling. */
export class Brush {
	readonly #frame: HTMLElement;
	readonly #area: () => Area;
	readonly #selected: (selected: Selected) => void;
	readonly #box = document.createElement('div');
	#from: { readonly x: number; readonly y: number } | undefined;

	/** Ends with the signal. */
	constructor(
		frame: HTMLElement,
		area: () => Area,
		selected: (selected: Selected) => void,
		signal: AbortSignal,
	) {
		this.#frame = frame;
		this.#area = area;
		this.#selected = selected;
		this.#box.className = 'brush';
		this.#box.hidden = true;
		frame.append(this.#box);
		frame.addEventListener('pointerdown', (event) => this.#begin(event), { signal });
		window.addEventListener('pointermove', (event) => this.#drag(event), { signal });
		window.addEventListener('pointerup', (event) => this.#end(event), { signal });
		window.addEventListener('pointercancel', () => this.#stop(), { signal });
		window.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#stop(), { signal });
	}

	#begin(event: PointerEvent): void {
		if (event.pointerType !== 'mouse' || event.button !== 0) return;
		this.#from = this.#place(event);
	}

	#drag(event: PointerEvent): void {
		const box = this.#boxTo(event);
		if (!box) return;
		this.#box.hidden = false;
		this.#box.style.transform = `translate(${box.left}px, ${box.top}px)`;
		this.#box.style.width = `${box.width}px`;
		this.#box.style.height = `${box.height}px`;
	}

	#end(event: PointerEvent): void {
		const box = this.#box.hidden ? undefined : this.#boxTo(event);
		this.#stop();
		if (!box) return;
		const { left, top, width, height } = this.#area();
		this.#selected({
			left: (box.left - left) / width,
			right: (box.left + box.width - left) / width,
			bottom: 1 - (box.top + box.height - top) / height,
			top: 1 - (box.top - top) / height,
		});
	}

	#stop(): void {
		this.#from = undefined;
		this.#box.hidden = true;
	}

	/** The rectangle from where the press began, within the plot; undefined while it is too small to be meant. */
	#boxTo(event: PointerEvent): Area | undefined {
		if (!this.#from) return undefined;
		const to = this.#place(event);
		const width = Math.abs(to.x - this.#from.x);
		const height = Math.abs(to.y - this.#from.y);
		if (width < least || height < least) return undefined;
		return { left: Math.min(to.x, this.#from.x), top: Math.min(to.y, this.#from.y), width, height };
	}

	#place({ clientX, clientY }: PointerEvent): { x: number; y: number } {
		const frame = this.#frame.getBoundingClientRect();
		const { left, top, width, height } = this.#area();
		return {
			x: Math.min(left + width, Math.max(left, clientX - frame.left)),
			y: Math.min(top + height, Math.max(top, clientY - frame.top)),
		};
	}
}
