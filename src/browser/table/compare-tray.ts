import { fewest, most } from '../../leaderboard/contender.ts';
import type { LedgerTable } from '../ledger-view.ts';
import { part, setText } from '../parts.ts';
import css from './compare-tray.css?inline';
import { slugOf } from './rows.ts';
import { adopt } from './stylesheet.ts';

/*
 * Choosing models to compare: a box in every row, and a tray with what is chosen and the way to the comparison.
 */

export interface Choice {
	readonly slug: string;
	readonly name: string;
}

class CompareTray {
	readonly #table: LedgerTable;
	readonly #body: HTMLTableSectionElement;
	readonly #tray: HTMLElement;
	readonly #list = document.createElement('ul');
	readonly #said = document.createElement('span');
	readonly #go = document.createElement('a');
	readonly #clear = document.createElement('button');
	#chosen: readonly Choice[] = [];
	/** The table fills its rows anew as they move: their boxes follow. */
	readonly #refills = new MutationObserver(() => this.#mark());

	constructor(table: LedgerTable) {
		adopt(css);
		this.#table = table;
		this.#body = part(table, 'tbody', HTMLTableSectionElement);
		this.#list.setAttribute('aria-label', 'Models to compare');
		this.#said.setAttribute('aria-live', 'polite');
		this.#go.className = 'go';
		this.#go.textContent = 'Compare';
		this.#clear.type = 'button';
		this.#clear.textContent = 'Clear';
		this.#clear.addEventListener('click', () => this.stop());
		this.#tray = document.createElement('section');
		this.#tray.className = 'compare-tray';
		this.#tray.setAttribute('aria-label', 'Compare');
		this.#tray.append(this.#said, this.#list, this.#go, this.#clear);
		this.#body.addEventListener('change', ({ target }) => {
			const row = target instanceof Element && target.closest('.pick') ? target.closest('tr') : null;
			if (row) this.toggle(choiceOf(row));
		});
	}

	get active(): boolean {
		return this.#tray.isConnected;
	}

	start(): void {
		if (this.active) return;
		this.#table.classList.add('picking');
		this.#table.append(this.#tray);
		this.#refills.observe(this.#body, { childList: true, subtree: true, attributeFilter: ['aria-rowindex'] });
		this.#show();
	}

	stop(): void {
		this.#refills.disconnect();
		this.#chosen = [];
		this.#tray.remove();
		this.#table.classList.remove('picking');
		for (const box of this.#body.querySelectorAll('.pick')) box.remove();
		const button = part(this.#table, '[data-action="compare"]', HTMLButtonElement);
		button.setAttribute('aria-pressed', 'false');
		button.focus();
	}

	/** Puts a model into the tray, or takes it out. */
	toggle(choice: Choice): void {
		const without = this.#chosen.filter(({ slug }) => slug !== choice.slug);
		if (without.length === this.#chosen.length && without.length < most) this.#chosen = [...without, choice];
		else this.#chosen = without;
		if (this.active) this.#show();
		else this.start();
	}

	has(slug: string): boolean {
		return this.#chosen.some((choice) => choice.slug === slug);
	}

	#show(): void {
		const { length } = this.#chosen;
		part(this.#table, '[data-action="compare"]', HTMLButtonElement).setAttribute('aria-pressed', 'true');
		setText(
			this.#said,
			length < fewest
				? `Tick ${fewest} to ${most} models`
				: length === most
					? `${most} models, no more`
					: `${length} models`,
		);
		this.#list.replaceChildren(
			...this.#chosen.map((choice, place) => {
				const item = document.createElement('li');
				const remove = document.createElement('button');
				remove.type = 'button';
				remove.setAttribute('aria-label', `Remove ${choice.name} from comparison`);
				const name = document.createElement('span');
				name.textContent = choice.name;
				remove.append(name);
				remove.addEventListener('click', () => {
					this.toggle(choice);
					const others = this.#list.querySelectorAll('button');
					(others[Math.min(place, others.length - 1)] ?? this.#clear).focus();
				});
				item.append(remove);
				return item;
			}),
		);
		this.#go.hidden = length < fewest;
		const slugs = this.#chosen.map(({ slug }) => slug).join();
		this.#go.href = `${this.#table.dataset.models}../compare/?models=${slugs}`;
		this.#mark();
	}

	/** Lets the boxes of the rows in the page say what is chosen. */
	#mark(): void {
		const full = this.#chosen.length >= most;
		for (const row of this.#body.rows) {
			const { slug, name } = choiceOf(row);
			const box = row.querySelector<HTMLInputElement>('.pick input') ?? putBox(row);
			const chosen = this.has(slug);
			box.checked = chosen;
			box.disabled = full && !chosen;
			box.setAttribute('aria-label', `Compare ${name}`);
		}
	}
}

/** The model that a row shows now. */
export function choiceOf(row: HTMLTableRowElement): Choice {
	return { slug: slugOf(row), name: row.querySelector('th a')?.textContent ?? '' };
}

function putBox(row: HTMLTableRowElement): HTMLInputElement {
	const box = document.createElement('input');
	box.type = 'checkbox';
	const label = document.createElement('label');
	label.className = 'pick';
	label.append(box);
	row.cells[0]?.append(label);
	return box;
}

let tray: CompareTray | undefined;

const trayOf = (table: LedgerTable): CompareTray => {
	tray ??= new CompareTray(table);
	return tray;
};

/** Starts choosing, or ends it. */
export function switchCompare(table: LedgerTable): void {
	const own = trayOf(table);
	if (own.active) own.stop();
	else own.start();
}

/** Puts a model into the tray, if there is room; `toggle` also takes it out. Whether it is in there now. */
export function compareModel(table: LedgerTable, choice: Choice, toggle: boolean): boolean {
	const own = trayOf(table);
	if (toggle || !own.has(choice.slug)) own.toggle(choice);
	return own.has(choice.slug);
}
