import { type Columns, type PackedFigures, unpackFigures } from '../leaderboard/columns.ts';
import { captionText, type NameOf } from '../leaderboard/describe.ts';
import { heads, rowWriter } from '../leaderboard/row.ts';
import { type Selection, Selector } from '../leaderboard/select.ts';
import {
	type Bench,
	columnKeys,
	defaultView,
	formatView,
	parseView,
	type View,
} from '../leaderboard/view.ts';
import { type Control, controlOf, FilterControls } from './filter-controls.ts';
import { part, setText } from './parts.ts';
import { RowPool } from './row-pool.ts';
import { TableSummary } from './table-summary.ts';

/**
 * Carries choices from the controls to the address and from the address to the rows. A choice is one entry of the
 * history; typing in a box, or dragging a slider, is one entry in all.
 */
export class Board {
	readonly #root: HTMLElement;
	/** Parameters of the address that belong to other parts of the page. */
	readonly #foreign: ReadonlySet<string>;
	readonly #columns: Columns;
	readonly #shown: (selection: Selection) => void;
	readonly #selector: Selector;
	readonly #pool: RowPool;
	readonly #controls: FilterControls;
	readonly #summary: TableSummary;
	readonly #table: HTMLTableElement;
	readonly #caption: HTMLElement;
	#view: View = defaultView;
	#ignored: readonly string[] = [];
	/** The control whose entry of the history is still being written. */
	#writing: Control | null = null;

	/** Reads the address and shows what it says; `shown` hears of every selection. Ends with the signal. */
	constructor(
		root: HTMLElement,
		columns: Columns,
		shown: (selection: Selection) => void,
		signal: AbortSignal,
	) {
		this.#root = root;
		this.#foreign = new Set(root.dataset.foreign?.split(' '));
		this.#columns = columns;
		this.#shown = shown;
		this.#table = part(root, 'table', HTMLTableElement);
		this.#caption = part(root, 'caption', HTMLElement);
		this.#selector = new Selector(columns);
		this.#controls = new FilterControls(root);
		this.#summary = new TableSummary(root);
		this.#pool = new RowPool({
			body: part(root, 'tbody', HTMLTableSectionElement),
			spacer: part(root, 'tfoot td', HTMLTableCellElement),
			pattern: () => this.#pattern(),
			models: root.dataset.models ?? '',
		});
		root.addEventListener('input', (event) => this.#onInput(event), { signal });
		root.addEventListener('change', () => (this.#writing = null), { signal });
		root.addEventListener('click', (event) => this.#onClick(event), { signal });
		document.addEventListener('scroll', () => this.#pool.move(), { signal, capture: true, passive: true });
		window.addEventListener('resize', () => this.#pool.move(), { signal });
		window.addEventListener('popstate', () => this.#readAddress(), { signal });
		this.#readAddress();
	}

	/** Shows another view and makes it an entry of the history. */
	choose(view: View): void {
		this.#choose(view, null);
	}

	#readAddress(): void {
		const query = new URLSearchParams(location.search);
		for (const name of this.#foreign) query.delete(name);
		const { view, ignored } = parseView(query, this.#selector.vocabulary);
		this.#writing = null;
		this.#ignored = ignored;
		void this.#show(view, null);
	}

	#choose(view: View, at: Control | null): void {
		const query = formatView(view);
		if (query === formatView(this.#view) && this.#ignored.length === 0) return;
		const address = this.#address(query);
		if (at && at === this.#writing) history.replaceState(null, '', address);
		else history.pushState(null, '', address);
		this.#writing = at;
		this.#ignored = [];
		void this.#show(view, at);
	}

	/** The address of a view, with what other parts of the page have put there. */
	#address(query: string): string {
		const foreign = [...new URLSearchParams(location.search)].filter(([name]) => this.#foreign.has(name));
		const whole = [query, new URLSearchParams(foreign).toString()].filter(Boolean).join('&');
		return whole === '' ? location.pathname : `?${whole}`;
	}

	/** Shows a view; at once, unless the figures of its benchmark have to be fetched. */
	async #show(view: View, at: Control | null): Promise<void> {
		const before = this.#view;
		this.#view = view;
		this.#controls.show(view, at);
		if (!this.#selector.knows(view.bench) && !(await this.#fetchFigures(view.bench))) return;
		if (this.#view !== view) return;
		const selection = this.#selector.select(view);
		const { rows } = selection;
		const write = rowWriter(this.#columns, selection);
		if (this.#table.getBoundingClientRect().top < 0) this.#table.scrollIntoView();
		if (before.cols.join() !== view.cols.join()) this.#pool.renew();
		this.#pool.show(rows.length, (position) => write(rows[position] ?? 0));
		this.#showHeads(view, rows.length);
		this.#summary.show(selection, this.#ignored, this.#nameOf, (row) => this.#columns.name[row] ?? '');
		this.#shown(selection);
	}

	async #fetchFigures(bench: Bench): Promise<boolean> {
		const option = part(this.#root, `option[value="${bench}"]`, HTMLOptionElement);
		this.#table.setAttribute('aria-busy', 'true');
		try {
			const response = await fetch(option.dataset.figures ?? '');
			if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
			const packed: PackedFigures = await response.json();
			this.#selector.addFigures(bench, unpackFigures(packed, this.#columns.count));
			this.#summary.trouble('');
			return true;
		} catch {
			this.#summary.trouble(
				`The figures on ${option.text} could not be fetched. Choose the benchmark again to retry.`,
			);
			return false;
		} finally {
			this.#table.removeAttribute('aria-busy');
		}
	}

	#showHeads({ sort, cols, league, bench }: View, length: number): void {
		this.#table.setAttribute('aria-rowcount', String(length + 1));
		for (const key of ['rank', 'model', ...columnKeys] as const) {
			const head = part(this.#table, `th[data-col=${key}]`, HTMLElement);
			if (heads[key].sort?.key !== sort.key) head.removeAttribute('aria-sort');
			else head.setAttribute('aria-sort', sort.descending ? 'descending' : 'ascending');
			if (key !== 'rank' && key !== 'model') head.hidden = !cols.includes(key);
		}
		const benchmark = part(this.#root, `option[value="${bench}"]`, HTMLOptionElement).text;
		setText(this.#caption, captionText(league, benchmark));
		for (const link of this.#root.querySelectorAll<HTMLElement>('[data-league]')) {
			if (link.dataset.league === league) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
		}
	}

	#onInput({ target }: Event): void {
		const control = controlOf(target);
		if (!control) return;
		const { view, ignored } = this.#controls.read(this.#view, control, this.#selector.vocabulary);
		control.setAttribute('aria-invalid', String(ignored.length > 0));
		this.#choose(view, isTyped(control) ? control : null);
	}

	#onClick(event: MouseEvent): void {
		if (!(event.target instanceof Element)) return;
		const head = event.target.closest<HTMLElement>('[data-sort]');
		if (head) this.#sort(head.dataset.sort);
		const action = event.target.closest<HTMLElement>('[data-action]')?.dataset.action;
		if (action === 'reset') this.choose(defaultView);
		if (action === 'all') this.#pool.all = !this.#pool.all;
		const link = event.target.closest('a');
		const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
		if (!link?.dataset.patch || elsewhere) return;
		event.preventDefault();
		this.choose(this.#patched(new URLSearchParams(link.search), link.dataset.patch.split(' ')));
	}

	#sort(name: string | undefined): void {
		const sort = Object.values(heads).find((head) => head.sort?.key === name)?.sort;
		if (!sort) return;
		const again = this.#view.sort.key === sort.key;
		this.choose({ ...this.#view, sort: again ? { ...sort, descending: !this.#view.sort.descending } : sort });
	}

	/** The view with some parameters, or all, as a link has them. */
	#patched(link: URLSearchParams, parameters: readonly string[]): View {
		if (parameters.includes('*')) return parseView(link).view;
		const query = new URLSearchParams(formatView(this.#view));
		for (const parameter of parameters) {
			const value = link.get(parameter);
			if (value === null) query.delete(parameter);
			else query.set(parameter, value);
		}
		return parseView(query).view;
	}

	readonly #nameOf: NameOf = (key, slug) =>
		this.#columns[key].words.find((word) => word.slug === slug)?.name ?? slug;

	/** A row with the cells of the columns that are shown. */
	#pattern(): HTMLTableRowElement {
		const template = part(this.#root, 'template', HTMLTemplateElement);
		const row = part(document.importNode(template.content, true), 'tr', HTMLTableRowElement);
		const shown = new Set<string>(['rank', 'model', ...this.#view.cols]);
		for (const cell of [...row.cells]) if (!shown.has(cell.dataset.col ?? '')) cell.remove();
		return row;
	}
}

const isTyped = (control: Control): boolean =>
	control instanceof HTMLInputElement && control.type !== 'checkbox';
