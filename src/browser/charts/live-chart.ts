import { type Chart, tableRows } from '../../leaderboard/chart/chart.ts';
import { chartCsv } from '../../leaderboard/chart/chart-csv.ts';
import { keyItems, tableParts } from '../../leaderboard/chart/surroundings.ts';
import { build } from '../piece.ts';
import { save } from '../save.ts';
import { Drawing, type Margins } from './drawing.ts';
import { modelHref } from './model-href.ts';
import { pngOf } from './png.ts';
import { type Area, Spotlight } from './spotlight.ts';
import { onThemeChange, themeOf } from './theme.ts';

/** The interactive chart of an element: its canvas over the picture, and the words, table and tools around it. */
export class LiveChart {
	readonly #element: HTMLElement;
	readonly #frame: HTMLElement;
	readonly #canvas = document.createElement('canvas');
	readonly #drawing: Drawing;
	readonly #spotlight: Spotlight;
	/** Caption of the picture that was made at build time. */
	readonly #pictured: string | undefined;
	#chart: Chart;
	#area: Area = { left: 0, top: 0, width: 0, height: 0 };

	/** Ends with the signal. */
	constructor(element: HTMLElement, chart: Chart, signal: AbortSignal) {
		const frame = element.querySelector<HTMLElement>('.frame');
		if (!frame) throw new Error('a chart without a frame');
		this.#element = element;
		this.#frame = frame;
		this.#chart = chart;
		this.#pictured = this.#part('caption')?.textContent;
		const sheet = document.createElement('div');
		sheet.className = 'sheet';
		sheet.append(this.#canvas);
		frame.append(sheet);
		this.#canvas.setAttribute('role', 'img');
		this.#spotlight = new Spotlight(frame, chart, signal);
		this.#drawing = new Drawing(this.#canvas, this.#shown(), {
			margins: marginsOf(frame),
			moved: (area) => {
				this.#area = area;
				this.#spotlight.moved(area);
			},
		});
		frame.classList.add('live');
		onThemeChange(() => this.#drawing.show(this.#shown()), signal);
		signal.addEventListener('abort', () => this.#drawing.destroy());
		this.#prepareTools(signal);
		this.#describe();
	}

	get chart(): Chart {
		return this.#chart;
	}

	/** Where the plot lies in its frame. */
	get area(): Area {
		return this.#area;
	}

	/** Takes a finger's touch that came before the chart did. */
	tap(touch: PointerEvent): void {
		this.#spotlight.press(touch);
	}

	/** Shows another chart, with its words around it. */
	show(chart: Chart): void {
		this.#chart = chart;
		this.#drawing.show(this.#shown());
		this.#spotlight.show(chart);
		this.#describe();
	}

	/** Writes the words around the chart. */
	#describe(): void {
		const { key, title, caption, x, y } = this.#chart;
		this.#frame.classList.toggle('other', caption !== this.#pictured);
		const figure = this.#element.querySelector('figure');
		if (figure) figure.id = key;
		this.#canvas.setAttribute('aria-label', caption);
		this.#write('title', title);
		this.#write('caption', caption);
		this.#write('x', x.label);
		this.#write('y', y.label);
		this.#part('key')?.replaceChildren(...keyItems(this.#chart).map(build));
		this.#writeTable();
	}

	#shown() {
		return { chart: this.#chart, theme: themeOf(this.#frame) };
	}

	#prepareTools(signal: AbortSignal): void {
		this.#part('png')?.addEventListener('click', () => void this.#savePng(), { signal });
		this.#part('csv')?.addEventListener('click', () => this.#saveCsv(), { signal });
		const link = this.#part('link');
		const label = link?.textContent ?? '';
		link?.addEventListener('click', () => void this.#copyLink(link, label), { signal });
		this.#element.querySelector('details')?.addEventListener('toggle', () => this.#writeTable(), { signal });
	}

	#saveCsv(): void {
		save(new Blob([chartCsv(this.#chart)], { type: 'text/csv' }), `${this.#chart.key}.csv`);
	}

	async #savePng(): Promise<void> {
		const source = `${this.#element.dataset.site}, ${this.#address}`;
		save(await pngOf(this.#chart, themeOf(this.#frame), source), `${this.#chart.key}.png`);
	}

	/** Address of the page as it is now, at this chart. */
	get #address(): string {
		const address = new URL(location.href);
		address.hash = this.#chart.key;
		return address.href;
	}

	/** Copies the chart's address, and lets the button say so for a while. */
	async #copyLink(button: HTMLElement, label: string): Promise<void> {
		try {
			await navigator.clipboard.writeText(this.#address);
			button.textContent = 'Link copied';
		} catch {
			button.textContent = 'Copying was refused';
		}
		setTimeout(() => (button.textContent = label), 1500);
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
		table.replaceChildren(...tableParts(this.#chart, tableRows(this.#chart), modelHref).map(build));
		this.#part('rest')?.remove();
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
