import { plural } from '../leaderboard/format.ts';
import type { LedgerTable, LedgerView } from './ledger-view.ts';
import { part } from './parts.ts';
import type { Format } from './table/view-downloads.ts';

/*
 * What may wait until the table works: copying the link, downloading the view, the sheet of filters on small screens,
 * and the doors to what is loaded when it is first asked for.
 */

function start(table: LedgerTable): void {
	const actions: Readonly<Record<string, (button: HTMLElement) => void>> = {
		link: () => void copyLink(table),
		csv: () => void download(table, 'csv'),
		json: () => void download(table, 'json'),
		markdown: () => void download(table, 'markdown'),
		bibtex: () => void download(table, 'bibtex'),
		density: switchDensity,
		compare: () => void compare(table),
		filters: () => void openFilters(table),
		close: () => part(table, 'dialog', HTMLDialogElement).close(),
	};
	table.addEventListener('click', ({ target }) => {
		const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
		if (button) actions[button.dataset.action ?? '']?.(button);
		const cell = cellOf(target);
		if (cell) void openSlip(table, cell);
	});
	table.addEventListener('keydown', (event) => onKey(table, event));
	// The page's histograms are those of its first view.
	if (location.search !== '') for (const picture of table.querySelectorAll('.slider svg')) picture.remove();
	whenWanted(table, part(table, '.filters', HTMLElement), async () => {
		const { startMenus } = await import('./table/choice-menus.ts');
		await startMenus(table);
		const { startSliders } = await import('./table/range-sliders.ts');
		await startSliders(table);
	});
	whenWanted(table, part(table, 'tbody', HTMLElement), async () => {
		const [{ startTieBand }, { startReasons }] = await Promise.all([
			import('./table/tie-band.ts'),
			import('./table/missing-reasons.ts'),
		]);
		await Promise.all([startTieBand(table), startReasons(table)]);
	});
	part(table, '[data-action=density]', HTMLInputElement).checked = isCompact();
	// Fetched before the first key that needs it.
	table.addEventListener('focusin', () => void import('./table/table-keys.ts'), { once: true });
}

const { dataset: page } = document.documentElement;

const isCompact = (): boolean => page.rows === 'compact';

/** Shows rows of one line, or of two; the visitor's next page shows the same. */
function switchDensity(): void {
	if (isCompact()) delete page.rows;
	else page.rows = 'compact';
	try {
		localStorage.setItem('rows', page.rows ?? 'comfortable');
	} catch {
		// Storage may be closed to us; the choice holds for this page.
	}
	// The table looks anew how high its rows are.
	window.dispatchEvent(new Event('resize'));
}

/** How long, in milliseconds, a part is in view before it is brought to life without anybody's interest. */
const patience = 3000;
/** How long somebody who turned to the table does nothing else there before that happens sooner. */
const pause = 1000;

/** Does something once: when somebody turned to the table and pauses while a part is in view, or has it in view for a while. */
function whenWanted(table: LedgerTable, part: Element, act: () => void): void {
	const waiting = new AbortController();
	let timer: ReturnType<typeof setTimeout> | undefined;
	// Who follows a link with a view has turned to the table.
	let interest = location.search !== '';
	let inView = false;
	const begin = () => {
		waiting.abort();
		watch.disconnect();
		act();
	};
	const look = () => {
		clearTimeout(timer);
		if (inView) timer = setTimeout(begin, interest ? pause : patience);
	};
	const watch = new IntersectionObserver((entries) => {
		inView = entries.at(-1)?.isIntersecting ?? false;
		look();
	});
	watch.observe(part);
	for (const deed of ['pointerover', 'pointerdown', 'focusin', 'keydown']) {
		const turn = () => {
			interest = true;
			look();
		};
		table.addEventListener(deed, turn, { signal: waiting.signal });
	}
}

/** Keys that lead from cell to cell. */
const steps: ReadonlySet<string> = new Set([
	'ArrowUp',
	'ArrowDown',
	'ArrowLeft',
	'ArrowRight',
	'Home',
	'End',
	'PageUp',
	'PageDown',
]);

function onKey(table: LedgerTable, event: KeyboardEvent): void {
	const { key, target } = event;
	if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
		return;
	const search = part(table, '[type=search]', HTMLInputElement);
	const cell = target.closest<HTMLElement>('tbody :is(td, th), thead th');
	if (target === search && key === 'Escape') leaveSearch(search);
	else if (target === search && key === 'ArrowDown') void goTo(table, 0);
	else if (!cell) return;
	else if (steps.has(key)) void walk(table, key, cell);
	else if (key === 'Escape') search.focus();
	else if (key === 'Enter' && target.matches('td')) void openSlip(table, target);
	else if (key === 'c') void compare(table, cell);
	else return;
	event.preventDefault();
}

/** Takes the words away, or the focus where there are none. */
function leaveSearch(search: HTMLInputElement): void {
	if (search.value === '') {
		search.blur();
		return;
	}
	search.value = '';
	search.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Once it is there, a key acts before the next one comes. */
let keys: typeof import('./table/table-keys.ts') | undefined;

async function walk(table: LedgerTable, key: string, cell: HTMLElement): Promise<void> {
	keys ??= await loaded(table, import('./table/table-keys.ts'));
	await keys.press(table, key, cell);
}

async function goTo(table: LedgerTable, position: number): Promise<void> {
	keys ??= await loaded(table, import('./table/table-keys.ts'));
	await keys.goTo(table, position, 'model');
}

/** Puts the model of a row into the tray, or takes it out; without a row, starts or ends choosing. */
async function compare(table: LedgerTable, cell?: HTMLElement): Promise<void> {
	const { choiceOf, compareModel, switchCompare } = await loaded(table, import('./table/compare-tray.ts'));
	const row = cell?.closest('tr');
	if (row) compareModel(table, choiceOf(row), true);
	else switchCompare(table);
}

/** The cell of a row that was clicked itself, not something to operate in it. */
function cellOf(target: EventTarget | null): HTMLElement | null {
	if (!(target instanceof Element) || target.closest('a, button, label, input')) return null;
	return getSelection()?.isCollapsed === false ? null : target.closest('tbody td');
}

async function openSlip(table: LedgerTable, cell: HTMLElement): Promise<void> {
	const slips = await loaded(table, import('./table/figure-slip.ts'));
	await slips.openSlip(table, cell);
}

async function copyLink(table: LedgerTable): Promise<void> {
	try {
		await navigator.clipboard.writeText(location.href);
		say(table, 'Link copied');
	} catch {
		say(table, 'Copying was refused: the address bar holds the link');
	}
}

async function download(table: LedgerTable, format: Format): Promise<void> {
	const { downloadView } = await loaded(table, import('./table/view-downloads.ts'));
	await downloadView(table, format);
}

/** Shows the filters in a sheet, whose button says how many models they leave: the line that counts them is behind it. */
async function openFilters(table: LedgerTable): Promise<void> {
	const sheet = part(table, 'dialog', HTMLDialogElement);
	const filters = part(table, '.filters', HTMLFormElement);
	const place = filters.nextElementSibling;
	const open = new AbortController();
	const count = ({ selection: { rows } }: LedgerView) => {
		part(sheet, '[data-action=close]', HTMLButtonElement).textContent =
			rows.length === 0 ? 'No models match' : `Show ${plural(rows.length, 'model')}`;
	};
	sheet.prepend(filters);
	sheet.addEventListener(
		'close',
		() => {
			open.abort();
			table.insertBefore(filters, place);
		},
		{ once: true },
	);
	document.addEventListener('ledger:view', ({ detail }) => count(detail), open);
	sheet.showModal();
	count(await table.shown());
}

/** A part of the script; says so where it cannot be had, as when a newer site was published since the page came. */
async function loaded<T>(table: LedgerTable, part: Promise<T>): Promise<T> {
	try {
		return await part;
	} catch (error) {
		say(table, 'This could not be loaded: reload the page and try again');
		throw error;
	}
}

/** Says what happened, to those who see and to those who listen, for a moment. */
function say(table: LedgerTable, text: string): void {
	const note = part(table, '.said', HTMLElement);
	note.textContent = text;
	setTimeout(() => {
		if (note.textContent === text) note.textContent = '';
	}, 3000);
}

const table = document.querySelector('leaderboard-table');
if (table) start(table);
