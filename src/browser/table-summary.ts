import { activeFilters, hiddenSentence, type NameOf, statusText } from '../leaderboard/describe.ts';
import { count } from '../leaderboard/format.ts';
import type { Countable, Selection } from '../leaderboard/select.ts';
import { formatView } from '../leaderboard/view.ts';
import { part, setText } from './parts.ts';
import { offerRetry } from './retry.ts';

/** What stands around the table and says what it shows: counts, chips, what is hidden, what was not understood. */
export class TableSummary {
	readonly #status: HTMLElement;
	readonly #chips: HTMLElement;
	readonly #hidden: HTMLElement;
	readonly #instead: HTMLElement;
	readonly #ignored: HTMLElement;
	readonly #trouble: HTMLElement;
	readonly #nothing: HTMLElement;
	readonly #reset: HTMLElement;
	readonly #counts: readonly { readonly key: Countable; readonly value: string; readonly element: Element }[];

	constructor(root: HTMLElement) {
		this.#status = part(root, '[role=status]', HTMLElement);
		this.#chips = part(root, '.chips', HTMLElement);
		this.#hidden = part(root, '.hidden-rows', HTMLElement);
		this.#instead = part(root, '.instead', HTMLElement);
		this.#ignored = part(root, '.ignored', HTMLElement);
		this.#trouble = part(root, '.trouble', HTMLElement);
		this.#nothing = part(root, '.nothing', HTMLElement);
		this.#reset = part(root, '.deeds [data-action="reset"]', HTMLElement);
		const keys: readonly Countable[] = ['kind', 'data', 'protocol', 'evidence', 'league', 'open'];
		this.#counts = [...root.querySelectorAll<HTMLElement>('[data-count]')].flatMap((element) => {
			const [name, value = ''] = element.dataset.count?.split(' ') ?? [];
			const key = keys.find((known) => known === name);
			return key ? [{ key, value, element }] : [];
		});
	}

	/** Says how many rows are shown. */
	showCount(shown: number, total: number): void {
		setText(this.#status, statusText(shown, total));
		const leaves = shown > 0 && this.#nothing.contains(document.activeElement);
		this.#nothing.hidden = shown > 0;
		// One button is enough: where nothing is left, it stands in the table's place.
		this.#reset.hidden = shown === 0;
		if (leaves) this.#status.focus();
	}

	/** Says all else. */
	show(
		selection: Selection,
		ignored: readonly string[],
		nameOf: NameOf,
		nameOfRow: (row: number) => string,
	): void {
		const { view, rows, instead } = selection;
		note(this.#hidden, rows.length > 0 ? hiddenSentence(selection.hidden(), nameOfRow) : '');
		note(
			this.#instead,
			instead === null ? '' : `No model matches “${view.q}”. Shown is what matches “${instead}”.`,
		);
		note(this.#ignored, ignored.length === 0 ? '' : `Ignored: ${ignored.join(', ')}`);
		const tables = new Map<Countable, ReadonlyMap<string, number>>();
		for (const { key, value, element } of this.#counts) {
			const table = tables.get(key) ?? selection.counts(key);
			tables.set(key, table);
			setText(element, count(table.get(value) ?? 0));
		}
		const chips = activeFilters(view, nameOf);
		const place = [...this.#chips.children].findIndex((chip) => chip.contains(document.activeElement));
		this.#chips.hidden = chips.length === 0;
		this.#chips.replaceChildren(
			...chips.map(({ label, rest }) => {
				const deed = document.createElement('span');
				deed.className = 'visually-hidden';
				deed.textContent = 'Remove filter: ';
				const link = document.createElement('a');
				link.href = `?${formatView(rest)}`;
				link.dataset.patch = '*';
				link.append(deed, label);
				const item = document.createElement('li');
				item.append(link);
				return item;
			}),
		);
		// The focus goes on to the next chip, or to what says how many models there are now.
		const links = this.#chips.querySelectorAll('a');
		if (place >= 0) (links[Math.min(place, links.length - 1)] ?? this.#status).focus();
	}

	/** Says what failed, and offers to try it again. */
	trouble(text: string, retry: () => void): void {
		offerRetry(this.#trouble, text, retry);
		this.#trouble.hidden = false;
	}

	/** What failed no longer does. */
	calm(): void {
		this.#trouble.hidden = true;
	}
}

function note(element: HTMLElement, text: string): void {
	setText(element, text);
	element.hidden = text === '';
}
