import { type Chart, tableRows } from '../../leaderboard/chart/chart.ts';
import { keyMarkup, tableMarkup } from '../../leaderboard/chart/markup.ts';
import { csvOf, pngOf, save } from './downloads.ts';
import { Drawing, type Margins } from './drawing.ts';
import { modelHref } from './model-href.ts';
import { Spotlight } from './spotlight.ts';
import { onThemeChange, themeOf } from './theme.ts';

/** The interactive chart of an element: its canvas over the picture, and the words, table and tools around it. */
export class LiveChart {
	readonly #element: HTMLElement;
	readonly #frame: HTMLElement;
	readonly #canvas = document.createElement('canvas');
	readonly #drawing: Drawing;
	readonly #spotlight: Spotlight;
	readonly #listening = new AbortController();
	#chart: Chart;

	constructor(element: HTMLElement, chart: Chart) {
		const frame = element.querySelector<HTMLElement>('.frame');
		if (!frame) throw new Error('a chart without a frame');
		this.#element = element;
		this.#frame = frame;
		this.#chart = chart;
		const sheet = document.createElement('div');
		sheet.className = 'sheet';
		sheet.append(this.#canvas);
		frame.append(sheet);
		this.#canvas.setAttribute('role', 'img');
		this.#canvas.setAttribute('aria-label', chart.caption);
		this.#spotlight = new Spotlight(frame, chart, this.signal);
		this.#drawing = new Drawing(this.#canvas, this.#shown(), {
			margins: marginsOf(frame),
			moved: (area) => this.#spotlight.moved(area),
		});
		frame.classList.add('live');
		onThemeChange(() => this.#drawing.show(this.#shown()), this.signal);
		this.#prepareTools();
	}

	/** Aborted when the chart goes. */
	get signal(): AbortSignal {
		return this.#listening.signal;
	}

	/** Shows another chart, with its words around it. */
	show(chart: Chart): void {
		this.#chart = chart;
		this.#canvas.setAttribute('aria-label', chart.caption);
		this.#drawing.show(this.#shown());
		this.#spotlight.show(chart);
		this.#write('title', chart.title);
		this.#write('caption', chart.caption);
		this.#write('x', chart.x.label);
		this.#write('y', chart.y.label);
		const key = this.#part('key');
		if (key) key.innerHTML = keyMarkup(chart);
		this.#writeTable();
	}

	destroy(): void {
		this.#listening.abort();
		this.#drawing.destroy();
	}

	#shown() {
		return { chart: this.#chart, theme: themeOf(this.#frame) };
	}

	#prepareTools(): void {
		const { signal } = this;
		const tools = this.#part('tools');
		if (tools) tools.hidden = false;
		this.#part('png')?.addEventListener('click', () => void this.#savePng(), { signal });
		this.#part('csv')?.addEventListener('click', () => this.#saveCsv(), { signal });
		this.#element.querySelector('details')?.addEventListener('toggle', () => this.#writeTable(), { signal });
	}

	#saveCsv(): void {
		save(new Blob([csvOf(this.#chart)], { type: 'text/csv' }), `${this.#chart.key}.csv`);
	}

	async #savePng(): Promise<void> {
		const source = `${this.#element.dataset.source}, ${location.href}`;
		save(await pngOf(this.#chart, themeOf(this.#frame), source), `${this.#chart.key}.png`);
	}

	#part(name: string): HTMLElement | null {
		return this.#element.querySelector<HTMLElement>(`[data-part="${name}"]`);
	}

	#write(name: string, text: string): void {
		const part = this.#part(name);
		if (!part) return;
		part.textContent = text;
		part.hidden = text === '';
	}

	/** Writes all rows of the chart into the data table, if it is open. */
	#writeTable(): void {
		const table = this.#part('table');
		if (!table || !this.#element.querySelector('details')?.open) return;
		table.innerHTML = tableMarkup(this.#chart, tableRows(this.#chart), modelHref);
	}
}

/** The frame's padding is where axes stand; the style sheet decides it for picture and canvas alike. */
function marginsOf(frame: HTMLElement): Margins {
	const style = getComputedStyle(frame);
	return {
		top: Number.parseFloat(style.paddingTop),
		right: Number.parseFloat(style.paddingRight),
		bottom: Number.parseFloat(style.paddingBottom),
		left: Number.parseFloat(style.paddingLeft),
	};
}
