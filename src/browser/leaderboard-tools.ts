import type { LedgerTable } from './ledger-view.ts';
import { part } from './parts.ts';

/*
 * What may wait until the table works: copying the link, downloading the view, the sheet of filters on small screens,
 * and the doors to what is loaded when it is first asked for.
 */

function start(table: LedgerTable): void {
	const actions: Readonly<Record<string, (button: HTMLElement) => void>> = {
		link: () => void copyLink(table),
		csv: () => void downloadCsv(table),
		compare: () => void compare(table),
		filters: () => openFilters(table),
		close: () => part(table, 'dialog', HTMLDialogElement).close(),
	};
	table.addEventListener('click', ({ target }) => {
		const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
		if (button) actions[button.dataset.action ?? '']?.(button);
		const cell = cellOf(target);
		if (cell) void openSlip(table, cell);
	});
	table.addEventListener('keydown', (event) => onKey(table, event));
	whenSeen(part(table, '.filters', HTMLElement), async () => {
		const { startSliders } = await import('./table/range-sliders.ts');
		await startSliders(table);
	});
	// Fetched before the first key that needs it.
	table.addEventListener('focusin', () => void import('./table/table-keys.ts'), { once: true });
}

/** Does something once, when an element first comes into the window and the page has nothing else to do. */
function whenSeen(element: Element, act: () => void): void {
	const watch = new IntersectionObserver((entries) => {
		if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
		watch.disconnect();
		if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 2000 });
		else setTimeout(act, 200);
	});
	watch.observe(element);
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

async function walk(table: LedgerTable, key: string, cell: HTMLElement): Promise<void> {
	const keys = await import('./table/table-keys.ts');
	await keys.press(table, key, cell);
}

async function goTo(table: LedgerTable, position: number): Promise<void> {
	const keys = await import('./table/table-keys.ts');
	await keys.goTo(table, position, 'model');
}

/** Puts the model of a row into the tray, or takes it out; without a row, starts or ends choosing. */
async function compare(table: LedgerTable, cell?: HTMLElement): Promise<void> {
	const { compareRow, switchCompare } = await import('./table/compare-tray.ts');
	const row = cell?.closest('tr');
	if (row) compareRow(table, row, true);
	else switchCompare(table);
}

/** The cell of a row that was clicked itself, not something to operate in it. */
function cellOf(target: EventTarget | null): HTMLElement | null {
	if (!(target instanceof Element) || target.closest('a, button, label, input')) return null;
	return getSelection()?.isCollapsed === false ? null : target.closest('tbody td');
}

async function openSlip(table: LedgerTable, cell: HTMLElement): Promise<void> {
	const slips = await import('./table/figure-slip.ts');
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

async function downloadCsv(table: LedgerTable): Promise<void> {
	const { columns, selection } = await table.shown();
	const { viewCsv } = await import('../leaderboard/view-csv.ts');
	const address = URL.createObjectURL(new Blob([viewCsv(columns, selection)], { type: 'text/csv' }));
	const link = document.createElement('a');
	link.href = address;
	link.download = 'imagenet-ledger.csv';
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The filters move into a sheet over the page, and back when it closes. */
function openFilters(table: LedgerTable): void {
	const sheet = part(table, 'dialog', HTMLDialogElement);
	const filters = part(table, '.filters', HTMLFormElement);
	const place = filters.nextElementSibling;
	sheet.prepend(filters);
	sheet.addEventListener('close', () => table.insertBefore(filters, place), { once: true });
	sheet.showModal();
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
