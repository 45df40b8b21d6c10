import { type Columns, type PackedFigures, unpackFigures } from '../leaderboard/columns.ts';
import { captionText, type NameOf } from '../leaderboard/describe.ts';
import { plural } from '../leaderboard/format.ts';
import { heads, rowWriter } from '../leaderboard/row.ts';
import { type Selection, Selector } from '../leaderboard/select.ts';
import { columnKeys, defaultView, formatView, parseView, type View } from '../leaderboard/view.ts';
import { afterPaint } from './after-paint.ts';
import { type Control, controlOf, FilterControls } from './filter-controls.ts';
import type { LedgerView } from './ledger-view.ts';
import { part, setText } from './parts.ts';
import { type Content, RowPool } from './row-pool.ts';
import { TableSummary } from './table-summary.ts';

/** How long after a choice was painted comes what is not needed to see the rows, so that nothing slows typing. */
const pause = 100;

/** How long, in milliseconds, a task of getting ready goes on taking up pieces. */
const slice = 8;

/** How long after its change a control goes on with its entry of the history: keys change a slider at every step. */
const breath = 1000;

/**
 * Carries choices from the controls to the address and from the address to the rows. A choice is one entry of the
 * history; typing in a box, or dragging a slider, is one entry in all.
 */
export class Board {
	readonly #root: HTMLElement;
	/** Parameters of the address that belong to other parts of the page. */
	readonly #foreign: ReadonlySet<string>;
	readonly #columns: Columns;
	readonly #selector: Selector;
	readonly #pool: RowPool;
	readonly #controls: FilterControls;
	readonly #summary: TableSummary;
	readonly #table: HTMLTableElement;
	readonly #caption: HTMLElement;
	readonly #more: HTMLElement;
	#view: View = defaultView;
	/** What the page shows; undefined while it is what the server wrote and nobody has asked for more of it. */
	#selection: Selection | undefined;
	#cancelRest = () => {};
	#preparing: ReturnType<typeof setTimeout> | undefined;
	/** While more is to be heard, nothing is shown. */
	#hearing = false;
	#ignored: readonly string[] = [];
	/** The control whose entry of the history is still being written. */
	#writing: Control | null = null;
	/** The query of the entry below it, where that entry said nothing else. */
	#below: string | undefined;
	/** When that control was last done with, in milliseconds of the page. */
	#changed = Number.POSITIVE_INFINITY;

	/** Takes over the server's rows, or shows what the address says in their place. */
	constructor(root: HTMLElement, columns: Columns) {
		this.#root = root;
		this.#foreign = new Set(root.dataset.foreign?.split(' '));
		this.#columns = columns;
		this.#table = part(root, 'table', HTMLTableElement);
		this.#caption = part(root, 'caption', HTMLElement);
		this.#more = part(root, '[data-action=all]', HTMLElement);
		this.#selector = new Selector(columns);
		this.#controls = new FilterControls(root);
		this.#summary = new TableSummary(root);
		this.#pool = new RowPool({
			body: part(root, 'tbody', HTMLTableSectionElement),
			spacer: part(root, 'tfoot td', HTMLTableCellElement),
			pattern: () => this.#pattern(),
			models: root.dataset.models ?? '',
		});
		if (location.search === '') this.#adopt();
		else this.readAddress();
	}

	/** What the page shows. */
	get shown(): LedgerView {
		const selection = this.#selected();
		return { view: selection.view, columns: this.#columns, selection };
	}

	/** The server's rows stand until the figures of another benchmark are there. */
	#selected(): Selection {
		const known = this.#selector.knows(this.#view.bench);
		this.#selection ??= this.#selector.select(known ? this.#view : defaultView);
		return this.#selection;
	}

	/** Whether an event asks for something that a board would do; if so, the browser leaves it to the board. */
	static concerns(event: Event): boolean {
		const link = patchOf(event);
		if (link) event.preventDefault();
		return link !== undefined || controlOf(event.target) !== null || buttonOf(event) !== null;
	}

	/** Does what events ask for, and shows what comes of all of them. */
	hearAll(events: readonly Event[]): void {
		const before = this.#view;
		try {
			this.#hearing = true;
			for (const event of events) this.hear(event);
		} finally {
			this.#hearing = false;
			if (this.#view !== before) void this.#show(this.#view);
		}
	}

	/** Does what an event asks for. */
	hear(event: Event): void {
		if (event.type === 'input') this.#onInput(event);
		else if (event.type === 'change') this.#changed = event.timeStamp;
		else this.#onClick(event);
	}

	/** Does at once what can wait otherwise, so that the page has its height. */
	settle(): void {
		this.#cancelRest();
		if (this.#selection) this.#rest(this.#selection);
		else if (location.search === '') this.#pool.rest();
	}

	/** Follows the window over the rows. */
	follow(): void {
		this.#pool.follow();
	}

	/** Gets ready for a search, once: its index, in pieces that no frame notices, and its code, by a rehearsal. */
	prepare(): void {
		if (this.#preparing === undefined) this.#prepareSome();
	}

	#prepareSome(): void {
		this.#preparing = setTimeout(() => {
			const end = performance.now() + slice;
			let more = true;
			while (more && performance.now() < end) more = this.#selector.prepareSearch();
			if (more) this.#prepareSome();
			else this.#rehearse();
		});
	}

	#rehearse(): void {
		const selection = this.#selector.select({ ...defaultView, q: 'a' });
		const write = rowWriter(this.#columns, selection);
		for (const row of selection.rows.subarray(0, 1)) write(row);
	}

	/** Stops what was to happen later. */
	stop(): void {
		clearTimeout(this.#preparing);
		this.#cancelRest();
	}

	/** Gets the page ready for print, or for the window again. */
	print(printing: boolean): void {
		const left = this.#pool.print(printing);
		part(this.#root, '.left-out', HTMLElement).textContent =
			printing && left > 0 ? `${plural(left, 'model')} left out: show all rows to print them` : '';
	}

	/** Shows another view and makes it an entry of the history. */
	choose(view: View): void {
		this.#controls.show(view);
		this.#choose(view, null);
	}

	/** Shows what the address says. */
	readAddress(): void {
		const query = new URLSearchParams(location.search);
		for (const name of this.#foreign) query.delete(name);
		const { view, ignored } = parseView(query, this.#selector.vocabulary);
		this.#writing = null;
		this.#below = undefined;
		this.#ignored = ignored;
		this.#controls.show(view);
		void this.#show(view);
	}

	#choose(view: View, at: Control | null): void {
		const query = formatView(view);
		if (query === formatView(this.#view) && this.#ignored.length === 0) return;
		const address = this.#address(query);
		// What was typed and erased again is no step: what comes next takes its place.
		const undone = this.#below === formatView(this.#view);
		if ((at && at === this.#writing) || undone) history.replaceState(null, '', address);
		else {
			this.#below = this.#ignored.length === 0 ? formatView(this.#view) : undefined;
			history.pushState(null, '', address);
		}
		this.#writing = at;
		this.#ignored = [];
		void this.#show(view);
	}

	/** The address of a view, with what other parts of the page have put there. */
	#address(query: string): string {
		const foreign = [...new URLSearchParams(location.search)].filter(([name]) => this.#foreign.has(name));
		const whole = [query, new URLSearchParams(foreign).toString()].filter(Boolean).join('&');
		return whole === '' ? location.pathname : `?${whole}`;
	}

	/** Shows a view; at once, unless the figures of its benchmark have to be fetched. */
	async #show(view: View): Promise<void> {
		this.#view = view;
		if (this.#hearing) return;
		if (!this.#selector.knows(view.bench) && !(await this.#fetchFigures(view))) return;
		if (this.#view !== view) return;
		this.#summary.calm();
		const before = this.#selection;
		const selection = this.#selector.select(view);
		this.#selection = selection;
		this.#exchange(this.#content(selection), before?.view ?? defaultView, selection);
		this.#cancelRest();
		this.#cancelRest = afterPaint(() => this.#rest(selection), pause);
	}

	/** Takes over the server's rows; all others are worked out when they are first needed. */
	#adopt(): void {
		let content: Content | undefined;
		const write = (position: number) => {
			content ??= this.#content(this.#selected());
			return content.write(position);
		};
		this.#pool.adopt({ length: Number(this.#table.getAttribute('aria-rowcount')) - 1, write });
		this.#cancelRest = afterPaint(() => this.#pool.rest(), pause);
	}

	#content(selection: Selection): Content {
		const { rows } = selection;
		const write = rowWriter(this.#columns, selection);
		return { length: rows.length, write: (position) => write(rows[position] ?? 0) };
	}

	/** Shows other rows, and with them no more than what says how many they are and how they are sorted. */
	#exchange(content: Content, before: View, { view, total }: Selection): void {
		if (this.#pool.scrolled) {
			this.#table.scrollIntoView();
			this.#pool.look();
		}
		if (before.cols.join() !== view.cols.join()) this.#pool.renew();
		this.#pool.show(content);
		this.#summary.showCount(content.length, total);
		this.#table.setAttribute('aria-rowcount', String(content.length + 1));
		if (before.sort !== view.sort || before.cols !== view.cols) this.#showHeads(view);
		if (before.cols !== view.cols) this.#makeRoom();
		if (before.league !== view.league || before.bench !== view.bench) this.#showLeague(view);
	}

	/** What can wait until the visitor pauses: filling up, counts beside options, what is hidden, others who follow. */
	#rest(selection: Selection): void {
		this.#pool.rest();
		this.#more.hidden = this.#pool.isWhole && !this.#pool.all;
		this.#summary.show(selection, this.#ignored, this.#nameOf, (row) => this.#columns.name[row] ?? '');
		document.dispatchEvent(new CustomEvent('ledger:view', { detail: this.shown }));
	}

	async #fetchFigures(view: View): Promise<boolean> {
		const { bench } = view;
		const option = part(this.#root, `option[value="${bench}"]`, HTMLOptionElement);
		this.#table.setAttribute('aria-busy', 'true');
		try {
			const response = await fetch(option.dataset.figures ?? '');
			if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
			const packed: PackedFigures = await response.json();
			this.#selector.addFigures(bench, unpackFigures(packed));
			return true;
		} catch {
			// Who has chosen something else meanwhile misses nothing.
			if (this.#view === view) {
				this.#summary.trouble(
					`The figures on ${option.text} could not be loaded.`,
					() => void this.#show(this.#view),
				);
			}
			return false;
		} finally {
			this.#table.removeAttribute('aria-busy');
		}
	}

	#showHeads({ sort, cols }: View): void {
		for (const key of ['rank', 'model', ...columnKeys] as const) {
			const head = part(this.#table, `th.c-${key}`, HTMLElement);
			if (heads[key].sort?.key !== sort.key) head.removeAttribute('aria-sort');
			else head.setAttribute('aria-sort', sort.descending ? 'descending' : 'ascending');
			if (key !== 'rank' && key !== 'model') head.hidden = !cols.includes(key);
		}
	}

	/** Lets a table of more columns than the window holds scroll by itself, so that the names keep their place. */
	#makeRoom(): void {
		const heads = this.#table.querySelectorAll<HTMLElement>('thead th:not(.c-model)');
		const columns = [...heads].reduce((sum, { offsetWidth }) => sum + offsetWidth, 0);
		this.#table.style.setProperty('--columns', `${columns}px`);
		const sheet = this.#table.parentElement;
		sheet?.classList.toggle('scroll', this.#table.offsetWidth > sheet.clientWidth);
	}

	#showLeague(view: View): void {
		const benchmark = part(this.#root, `option[value="${view.bench}"]`, HTMLOptionElement).text;
		setText(this.#caption, captionText(view, benchmark));
		for (const link of this.#root.querySelectorAll<HTMLElement>('[data-league]')) {
			if (link.dataset.league === view.league) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
		}
	}

	#onInput({ target, timeStamp }: Event): void {
		const control = controlOf(target);
		if (!control) return;
		if (timeStamp - this.#changed > breath) this.#writing = null;
		this.#changed = Number.POSITIVE_INFINITY;
		const view = this.#controls.read(this.#view, control, this.#selector.vocabulary);
		if (view) this.#choose(view, isTyped(control) ? control : null);
	}

	#onClick(event: Event): void {
		const patch = patchOf(event);
		if (patch) {
			event.preventDefault();
			this.choose(this.#patched(patch));
			return;
		}
		const button = buttonOf(event);
		if (button?.dataset.sort !== undefined) this.#sort(button.dataset.sort);
		if (button?.dataset.action === 'reset') this.choose(defaultView);
		if (button === this.#more) this.#showAll();
	}

	#showAll(): void {
		this.#pool.all = !this.#pool.all;
		this.#more.setAttribute('aria-pressed', String(this.#pool.all));
	}

	#sort(name: string | undefined): void {
		const sort = Object.values(heads).find((head) => head.sort?.key === name)?.sort;
		if (!sort) return;
		const again = this.#view.sort.key === sort.key;
		this.#choose(
			{ ...this.#view, sort: again ? { ...sort, descending: !this.#view.sort.descending } : sort },
			null,
		);
	}

	#patched({ query: link, parameters }: Patch): View {
		if (parameters.includes('*')) return parseView(link).view;
		const query = new URLSearchParams(formatView(this.#view));
		for (const parameter of parameters) {
			const value = link.get(parameter);
			if (value === null) query.delete(parameter);
			else query.set(parameter, value);
		}
		// The order that a league's own tab asks for goes with the league.
		if (parameters.includes('league') && !parameters.includes('sort')) {
			const tab = part(this.#root, `[data-league="${this.#view.league}"]`, HTMLAnchorElement);
			if (query.get('sort') === new URLSearchParams(tab.search).get('sort')) query.delete('sort');
		}
		return parseView(query).view;
	}

	readonly #nameOf: NameOf = (key, slug) =>
		this.#columns[key].names[this.#columns[key].slugs().indexOf(slug)] ?? slug;

	/** A row with the cells of the columns that are shown. */
	#pattern(): HTMLTableRowElement {
		const template = part(this.#root, 'template', HTMLTemplateElement);
		const row = part(document.importNode(template.content, true), 'tr', HTMLTableRowElement);
		const { cols } = this.#view;
		for (const key of columnKeys) if (!cols.includes(key)) row.querySelector(`td.c-${key}`)?.remove();
		return row;
	}
}

const isTyped = (control: Control): boolean =>
	control instanceof HTMLInputElement && control.type !== 'checkbox';

/** What a link of the table changes: some parameters of the view, or all (`*`). */
interface Patch {
	readonly query: URLSearchParams;
	readonly parameters: readonly string[];
}

/** The patch that a plain click on a link asks for. */
function patchOf(event: Event): Patch | undefined {
	if (!(event instanceof MouseEvent && event.target instanceof Element)) return undefined;
	const link = event.target.closest('a');
	const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
	if (!link?.dataset.patch || elsewhere) return undefined;
	return { query: new URLSearchParams(link.search), parameters: link.dataset.patch.split(' ') };
}

function buttonOf({ type, target }: Event): HTMLElement | null {
	return type === 'click' && target instanceof Element ? target.closest<HTMLElement>('button') : null;
}
