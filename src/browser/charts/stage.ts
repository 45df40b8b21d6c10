import type { Chart } from '../../leaderboard/chart/chart.ts';
import { csvOf, pngOf, save } from './downloads.ts';
import { Drawing, type Margins } from './drawing.ts';
import { Spotlight } from './spotlight.ts';
import { onThemeChange, themeOf } from './theme.ts';

/** The interactive chart in its frame: canvas, spotlight and downloads. Covers the picture that was there. */
export class Stage {
	readonly #frame: HTMLElement;
	readonly #canvas = document.createElement('canvas');
	readonly #drawing: Drawing;
	readonly #spotlight: Spotlight;
	readonly #listening = new AbortController();
	#chart: Chart;

	constructor(frame: HTMLElement, chart: Chart) {
		this.#frame = frame;
		this.#chart = chart;
		const { signal } = this.#listening;
		const sheet = document.createElement('div');
		sheet.className = 'sheet';
		sheet.append(this.#canvas);
		frame.append(sheet);
		this.#canvas.setAttribute('role', 'img');
		this.#canvas.setAttribute('aria-label', chart.caption);
		this.#spotlight = new Spotlight(frame, chart, signal);
		this.#drawing = new Drawing(this.#canvas, this.#shown(), {
			margins: marginsOf(frame),
			moved: (area) => this.#spotlight.moved(area),
		});
		frame.classList.add('live');
		onThemeChange(() => this.#drawing.show(this.#shown()), signal);
	}

	get chart(): Chart {
		return this.#chart;
	}

	show(chart: Chart): void {
		this.#chart = chart;
		this.#canvas.setAttribute('aria-label', chart.caption);
		this.#drawing.show(this.#shown());
		this.#spotlight.show(chart);
	}

	saveCsv(): void {
		save(new Blob([csvOf(this.#chart)], { type: 'text/csv' }), `${this.#chart.key}.csv`);
	}

	async savePng(source: string): Promise<void> {
		save(await pngOf(this.#chart, themeOf(this.#frame), source), `${this.#chart.key}.png`);
	}

	destroy(): void {
		this.#listening.abort();
		this.#drawing.destroy();
	}

	#shown() {
		return { chart: this.#chart, theme: themeOf(this.#frame) };
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
