import { rankSlip, type Slip, type SlipModel, slipKeys, slipOf } from '../../leaderboard/cell-slip.ts';
import { most } from '../../leaderboard/contender.ts';
import { leagueNames } from '../../leaderboard/format.ts';
import { type Interval, wilson } from '../../leaderboard/interval.ts';
import { whyMissing } from '../../leaderboard/missing.ts';
import { intervalOf } from '../../leaderboard/overlap.ts';
import { element } from '../../leaderboard/piece.ts';
import { blank, heads } from '../../leaderboard/row.ts';
import { type ColumnKey, columnKeys, leagues } from '../../leaderboard/view.ts';
import { viewMarkdown } from '../../leaderboard/view-markdown.ts';
import slipCss from '../../styles/slip.css?inline';
import type { LedgerTable, LedgerView } from '../ledger-view.ts';
import { setText } from '../parts.ts';
import { build } from '../piece.ts';
import ownCss from './figure-slip.css?inline';
import { keyOf, type ShownRow, shownRow } from './rows.ts';
import { adopt } from './stylesheet.ts';
import { viewSource } from './view-source.ts';

/*
 * The slip that opens at a figure of the table: where it stands, in the source's own words. What it says is fetched
 * from the model's document when it is opened for the first time.
 */

/** Distance of the slip from its figure and from the edges of the window, in pixels. */
const gap = 6;
/** Height that a slip may have however little room there is, in pixels. */
const leastHeight = 240;

type Key = 'rank' | ColumnKey;

class FigureSlip {
	readonly #table: LedgerTable;
	readonly #box: HTMLElement;
	/** Counts up with each opening, so that a slow answer cannot draw over a later one. */
	#opening = 0;

	constructor(table: LedgerTable) {
		adopt(slipCss + ownCss);
		this.#table = table;
		this.#box = document.createElement('div');
		this.#box.className = 'slip figure-slip';
		this.#box.popover = 'auto';
		this.#box.tabIndex = -1;
		this.#box.setAttribute('role', 'dialog');
		table.append(this.#box);
	}

	async open(cell: HTMLElement): Promise<void> {
		const view = await this.#table.shown();
		const shown = shownRow(view, cell.closest('tr'));
		const key = keys.find((known) => known === keyOf(cell));
		if (!shown || !key) return;
		const known = knownSlip(cell, view, shown, key);
		const documented = slipKeys.find((name) => name === key);
		if (!known && !documented) return;
		if (this.#box.matches(':popover-open')) this.#box.hidePopover();
		this.#box.setAttribute('aria-label', `${heads[key].label} of ${shown.name}`);
		// Closing gives the focus back to where it was when it opened.
		cell.tabIndex = -1;
		cell.focus({ preventScroll: true });
		this.#box.replaceChildren();
		this.#box.showPopover();
		place(this.#box, cell);
		this.#box.focus({ preventScroll: true });
		const opening = ++this.#opening;
		const show = (slip: Slip) => {
			if (opening !== this.#opening) return;
			this.#box.replaceChildren(
				headingOf(slip, `${heads[key].label}, ${shown.name}`),
				this.#close(),
				...slip.parts.map(build),
				this.#deeds(view, shown),
			);
			place(this.#box, cell);
		};
		if (known) show(known);
		else if (documented)
			await this.#fetch(shown.slug, (model) => show(slipOf(documented, model, contextOf(view))));
	}

	/** Shows what is made of a model's document; says so where it cannot be had, with a way to try again. */
	async #fetch(slug: string, show: (model: SlipModel) => void): Promise<void> {
		const opening = this.#opening;
		const say = (...said: (string | Node)[]) => {
			if (opening === this.#opening) this.#box.replaceChildren(...said);
		};
		const waiting = setTimeout(() => say('Loading the receipt …'), 150);
		try {
			show(await documentOf(this.#table, slug));
		} catch {
			const trouble = document.createElement('p');
			trouble.className = 'reason';
			trouble.setAttribute('role', 'alert');
			const again = button('Try again', () => {
				this.#box.focus();
				void this.#fetch(slug, show);
			});
			trouble.append('The receipt could not be loaded. ', again);
			say(trouble);
		} finally {
			clearTimeout(waiting);
		}
	}

	#close(): HTMLButtonElement {
		const close = button('×', () => this.#box.hidePopover());
		close.className = 'close';
		close.setAttribute('aria-label', 'Close');
		return close;
	}

	/** What can be done with the row. */
	#deeds({ columns, selection }: LedgerView, { row: index, slug, name }: ShownRow): HTMLElement {
		const line = document.createElement('div');
		line.className = 'deeds';
		const all = document.createElement('a');
		all.href = `${this.#table.dataset.models}${slug}/`;
		all.textContent = 'All results';
		all.setAttribute('aria-label', `All results of ${name}`);
		const copy = button('Copy as Markdown', () => {
			const alone = { ...selection, rows: Uint32Array.of(index) };
			navigator.clipboard.writeText(viewMarkdown(columns, alone, viewSource(this.#table))).then(
				() => setText(copy, 'Copied'),
				() => setText(copy, 'Copying was refused'),
			);
		});
		copy.setAttribute('aria-live', 'polite');
		const compare = button('Add to comparison', async () => {
			const { compareModel } = await import('./compare-tray.ts');
			if (compareModel(this.#table, { slug, name }, false)) this.#box.hidePopover();
			else setText(compare, `${most} models are chosen, no more`);
		});
		line.append(all, copy, compare);
		return line;
	}
}

const keys: readonly Key[] = ['rank', ...columnKeys];

/** What can be said of a cell without the model's document. */
function knownSlip(cell: HTMLElement, view: LedgerView, shown: ShownRow, key: Key): Slip | undefined {
	if (cell.textContent.trim() === blank) {
		const text = whyMissing(view.columns, view.selection, shown.row, key);
		return { figure: 'Not there', parts: [element('p', { class: 'reason' }, text)] };
	}
	return key === 'rank' ? rankOf(view, shown) : undefined;
}

function headingOf({ figure }: Slip, beside: string): HTMLElement {
	const heading = document.createElement('h3');
	const small = document.createElement('small');
	small.textContent = beside;
	heading.append(figure, small);
	return heading;
}

function button(label: string, act: () => void): HTMLButtonElement {
	const made = document.createElement('button');
	made.type = 'button';
	made.textContent = label;
	made.addEventListener('click', act);
	return made;
}

/** Puts the slip below its figure, or above where there is more room; what does not fit scrolls. */
function place(box: HTMLElement, cell: HTMLElement): void {
	const at = cell.getBoundingClientRect();
	const [above, below] = [at.top - 2 * gap, innerHeight - at.bottom - 2 * gap];
	box.style.maxHeight = `${Math.max(leastHeight, above, below)}px`;
	const { offsetWidth: width, offsetHeight: height } = box;
	const left = Math.max(2 * gap, Math.min(at.left, document.documentElement.clientWidth - width - 2 * gap));
	const top = height <= below || below >= above ? at.bottom + gap : at.top - height - gap;
	box.style.left = `${left + scrollX}px`;
	box.style.top = `${Math.max(0, top + scrollY)}px`;
}

const documents = new Map<string, Promise<SlipModel>>();

/** The document of a model. A failure is not kept. */
function documentOf(table: LedgerTable, slug: string): Promise<SlipModel> {
	const known = documents.get(slug);
	if (known) return known;
	const asked = fetch(`${table.dataset.models}../api/v1/models/${slug}.json`).then((response) => {
		if (!response.ok) throw new Error(`${slug}: ${response.status}`);
		return response.json();
	});
	documents.set(slug, asked);
	asked.catch(() => documents.delete(slug));
	return asked;
}

function contextOf({ columns, view }: LedgerView) {
	return {
		benchmark: view.bench === 'imagenet-val' ? null : view.bench,
		interval: (accuracy: number, benchmark: string): Interval | undefined => {
			const images =
				columns.images[benchmark] ?? columns.homes.find((home) => home.benchmark === benchmark)?.images;
			return images ? wilson(accuracy, images) : undefined;
		},
	};
}

function rankOf({ columns, selection }: LedgerView, { row }: ShownRow): Slip | undefined {
	const { standing, rankInView, rows, total } = selection;
	const place = standing(row);
	const interval = intervalOf(columns, selection, row);
	const league = leagues[columns.league[row] ?? -1];
	if (!place || !interval || !league) return undefined;
	const inView = rows.length < total ? rankInView(row) : undefined;
	return rankSlip({ ...place, league: leagueNames[league], inView, interval });
}

let slip: FigureSlip | undefined;

/** Opens the slip of a cell; does nothing where a cell has none. */
export async function openSlip(table: LedgerTable, cell: HTMLElement): Promise<void> {
	slip ??= new FigureSlip(table);
	await slip.open(cell);
}
