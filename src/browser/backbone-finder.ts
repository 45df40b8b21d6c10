import {
	type Backbone,
	costs,
	defaultWish,
	find,
	formatWish,
	type ParsedWish,
	parseWish,
} from '../leaderboard/finder.ts';
import { foundItems, foundSentence } from '../leaderboard/finder-list.ts';
import { fetchList } from './fetch-json.ts';
import { part, setText } from './parts.ts';
import { build } from './piece.ts';
import { offerRetry } from './retry.ts';

/**
 * Lists released weights within a budget. The wish is in the address: a change is one entry of the history, what is
 * typed shows at once. Loads the weights' figures when it is first used.
 */
class BackboneFinder extends HTMLElement {
	#listening: AbortController | undefined;
	#backbones: Promise<readonly Backbone[]> | undefined;
	/** Counts up with each search, so that a slow answer cannot show over a later one. */
	#search = 0;

	connectedCallback(): void {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		const form = this.#form;
		form.addEventListener('input', () => void this.#show(this.#formSays), { signal });
		form.addEventListener('change', () => this.#remember(), { signal });
		form.addEventListener('reset', () => void this.#reset(), { signal });
		form.addEventListener('submit', (event) => event.preventDefault(), { signal });
		window.addEventListener('popstate', () => void this.#showAddress(), { signal });
		if (this.#addressAsks) void this.#showAddress();
		// Somebody may choose before the script is there.
		else if (formatWish(this.#formSays.wish, this.#devices) !== '') void this.#show(this.#formSays);
	}

	disconnectedCallback(): void {
		this.#listening?.abort();
	}

	get #form(): HTMLFormElement {
		return part(this, 'form', HTMLFormElement);
	}

	get #devices(): readonly string[] {
		return Array.from(part(this, '[name="device"]', HTMLSelectElement).options, ({ value }) => value);
	}

	get #addressSays(): ParsedWish {
		return parseWish(new URLSearchParams(location.search), this.#devices);
	}

	get #addressAsks(): boolean {
		const { wish, ignored } = this.#addressSays;
		return ignored.length > 0 || formatWish(wish, this.#devices) !== '';
	}

	/** What the form says, read as if it stood in an address: there is one reader of wishes. */
	get #formSays(): ParsedWish {
		const query = new URLSearchParams();
		for (const [key, value] of new FormData(this.#form)) {
			if (typeof value !== 'string' || value === '') continue;
			query.set(key, costs.some((cost) => cost === key) ? `..${value}` : value);
		}
		return parseWish(query, this.#devices);
	}

	async #showAddress(): Promise<void> {
		const says = this.#addressSays;
		for (const [key, value] of Object.entries(says.wish)) {
			const field = this.#form.elements.namedItem(key);
			if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
				field.value = value === null ? '' : String(value);
			}
		}
		await this.#show(says);
	}

	#remember(): void {
		const query = formatWish(this.#formSays.wish, this.#devices);
		const search = query === '' ? '' : `?${query}`;
		if (search !== location.search) history.pushState(null, '', location.pathname + search);
	}

	async #reset(): Promise<void> {
		history.pushState(null, '', location.pathname);
		await this.#show({ wish: defaultWish(this.#devices), ignored: [] });
	}

	async #show(says: ParsedWish): Promise<void> {
		const search = ++this.#search;
		const { wish, ignored } = says;
		for (const input of this.#form.querySelectorAll('input')) {
			const isWrong = ignored.includes(`${input.name}=..${input.value}`);
			input.setAttribute('aria-invalid', String(isWrong));
		}
		const status = part(this, '[role="status"]', HTMLElement);
		let all: readonly Backbone[];
		try {
			this.#backbones ??= fetchList(this.dataset.source ?? '', ['slug', 'name', 'ms', 'run']);
			all = await this.#backbones;
		} catch {
			this.#backbones = undefined;
			offerRetry(status, 'The figures could not be loaded.', () => void this.#show(says));
			return;
		}
		if (search !== this.#search) return;
		const found = find(all, wish);
		const page = (slug: string) => `${this.dataset.models}${slug}/`;
		const left = ignored.length > 0 ? ` Ignored: ${ignored.join(', ')}.` : '';
		setText(status, foundSentence(found) + left);
		part(this, 'ol', HTMLOListElement).replaceChildren(...foundItems(found, wish, page).map(build));
	}
}

customElements.define('backbone-finder', BackboneFinder);
