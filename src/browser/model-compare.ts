import { comparison } from '../leaderboard/comparison.ts';
import { comparisonLatex, comparisonMarkdown } from '../leaderboard/comparison-text.ts';
import { comparisonView } from '../leaderboard/comparison-view.ts';
import { type Contender, fewest, most, type Surroundings } from '../leaderboard/contender.ts';
import { type SitePage, searchSite } from '../leaderboard/site-index.ts';
import { build } from './piece.ts';
import { offerRetry } from './retry.ts';
import { siteIndex } from './site-found.ts';

/** What the address asks for, and what of it is not understood. */
interface Wanted {
	readonly slugs: readonly string[];
	readonly ignored: readonly string[];
}

/** Compares the models that `?models=a,b` names; what is added or removed changes the address, and Back undoes it. */
class ModelCompare extends HTMLElement {
	#listening: AbortController | undefined;
	readonly #documents = new Map<string, Promise<Contender | null>>();
	readonly #title = document.title;
	/** Slugs of the models that are chosen, without those that turned out not to exist. */
	#slugs: readonly string[] = [];
	/** Counts up with each drawing, so that a slow answer cannot draw over a later one. */
	#drawing = 0;

	connectedCallback(): void {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		const input = this.#part('input');
		input.addEventListener('input', () => void this.#offer(), { signal });
		this.#part('.picker').addEventListener('keydown', (event) => this.#onKey(event), { signal });
		document.addEventListener(
			'click',
			({ target }) => {
				if (target instanceof Node && !this.#part('.picker').contains(target)) this.#showOffers([]);
			},
			{ signal },
		);
		window.addEventListener('popstate', () => void this.#draw(), { signal });
		void this.#draw();
		// Somebody may type before the script is there.
		if (input.value !== '' && document.activeElement === input) void this.#offer();
	}

	disconnectedCallback(): void {
		this.#listening?.abort();
	}

	get #root(): string {
		return this.dataset.root ?? '/';
	}

	get #surroundings(): Surroundings {
		return JSON.parse(this.#part('script').textContent);
	}

	#part<K extends keyof HTMLElementTagNameMap>(selector: K): HTMLElementTagNameMap[K];
	#part(selector: string): HTMLElement;
	#part(selector: string): HTMLElement {
		const found = this.querySelector<HTMLElement>(selector);
		if (!found) throw new Error(`the comparison has no ${selector}`);
		return found;
	}

	/** Shows what the address asks for. */
	async #draw(): Promise<void> {
		const drawing = ++this.#drawing;
		const { slugs, ignored } = wanted(location.search);
		// The next choice may come before the documents of this one.
		this.#slugs = slugs;
		const status = this.#part('[role="status"]');
		const models: Contender[] = [];
		const left: string[] = [];
		let next = 0;
		try {
			// What does not exist takes no place: the next in line gets it.
			while (next < slugs.length && models.length < most) {
				const asked = slugs.slice(next, next + most - models.length);
				next += asked.length;
				const found = await Promise.all(asked.map((slug) => this.#document(slug)));
				models.push(...found.filter((model) => model !== null));
				left.push(...asked.filter((_, index) => !found[index]).map((slug) => `${slug}, no such model`));
			}
		} catch {
			if (drawing !== this.#drawing) return;
			offerRetry(status, 'The models could not be loaded.', () => void this.#draw());
			return;
		}
		if (drawing !== this.#drawing) return;
		this.#slugs = models.map(({ slug }) => slug);
		this.#showChosen(models);
		this.#showComparison(models);
		left.push(...ignored, ...slugs.slice(next).map((slug) => `${slug}, more than ${most}`));
		status.textContent = [
			models.length >= fewest ? `Comparing ${models.length} models.` : hints[models.length],
			...(left.length > 0 ? [`Ignored: ${left.join('; ')}.`] : []),
		].join(' ');
	}

	/** The document of a model; null where there is none. A failure is not kept. */
	#document(slug: string): Promise<Contender | null> {
		const known = this.#documents.get(slug);
		if (known) return known;
		const asked = fetch(`${this.#root}api/v1/models/${slug}.json`).then((response) => {
			if (response.ok) return response.json();
			if (response.status === 404) return null;
			throw new Error(`${slug}: ${response.status}`);
		});
		this.#documents.set(slug, asked);
		asked.catch(() => this.#documents.delete(slug));
		return asked;
	}

	#showChosen(models: readonly Contender[]): void {
		const input = this.#part('input');
		const chosen = this.#part('.chosen');
		const hasFocus = this.#part('.picker').contains(document.activeElement);
		chosen.replaceChildren(
			...models.map(({ slug, name }) => {
				const entry = document.createElement('li');
				const remove = document.createElement('button');
				remove.type = 'button';
				remove.textContent = '×';
				remove.setAttribute('aria-label', `Remove ${name}`);
				remove.addEventListener('click', () => this.#go(this.#slugs.filter((other) => other !== slug)));
				entry.append(name, remove);
				return entry;
			}),
		);
		input.disabled = models.length >= most;
		// What had the focus may be gone, or the box be closed.
		if (hasFocus)
			(input.disabled ? chosen.querySelector<HTMLElement>('li:last-child button') : input)?.focus();
	}

	#showComparison(models: readonly Contender[]): void {
		const enough = models.length >= fewest;
		this.#part('.copies').hidden = !enough;
		document.title = this.#title;
		if (!enough) {
			this.#part('.result').replaceChildren();
			return;
		}
		const compared = comparison(models, this.#surroundings);
		this.#part('.result').replaceChildren(build(comparisonView(compared, this.#root)));
		const origin = { url: location.href, updated: this.dataset.updated ?? '' };
		this.#part('#compare-markdown').textContent = comparisonMarkdown(compared, origin);
		this.#part('#compare-latex').textContent = comparisonLatex(compared, origin);
		const [, site = ''] = this.#title.split(' · ');
		document.title = `${models.map(({ name }) => name).join(' against ')} · ${site}`;
	}

	/** Shows another choice and makes it one step of the history. */
	#go(slugs: readonly string[]): void {
		const query = slugs.length > 0 ? `?models=${slugs.join(',')}` : '';
		history.pushState(null, '', location.pathname + query);
		void this.#draw();
	}

	async #offer(): Promise<void> {
		const { value } = this.#part('input');
		try {
			const groups = await siteIndex(this.dataset.index ?? '');
			if (value !== this.#part('input').value) return;
			const pages = searchSite(
				groups.filter(({ prefix }) => prefix === 'models/'),
				value,
			).flatMap((group) => group.pages);
			this.#showOffers(pages.filter(({ path }) => !this.#slugs.includes(slugOf(path))));
		} catch {
			offerRetry(this.#part('[role="status"]'), 'The list of models could not be loaded.', () => {
				void this.#draw();
				void this.#offer();
			});
		}
	}

	#showOffers(pages: readonly SitePage[]): void {
		this.#part('.offers').replaceChildren(
			...pages.map(({ name, path, detail }) => {
				const button = document.createElement('button');
				button.type = 'button';
				const label = document.createElement('span');
				label.textContent = name;
				const beside = document.createElement('small');
				beside.textContent = detail;
				button.append(label, ' ', beside);
				button.addEventListener('click', () => {
					const input = this.#part('input');
					input.value = '';
					this.#showOffers([]);
					this.#go([...this.#slugs, slugOf(path)]);
					input.focus();
				});
				const entry = document.createElement('li');
				entry.append(button);
				return entry;
			}),
		);
	}

	/** Down and up go through the offers, Enter in the box takes the first, Escape puts them away. */
	#onKey(event: KeyboardEvent): void {
		const input = this.#part('input');
		const stops: HTMLElement[] = [input, ...this.querySelectorAll<HTMLElement>('.offers button')];
		const { activeElement } = document;
		const here = activeElement instanceof HTMLElement ? stops.indexOf(activeElement) : -1;
		const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
		if (here < 0) return;
		if (step !== 0) {
			event.preventDefault();
			stops[here + step]?.focus();
		} else if (event.key === 'Enter' && here === 0) {
			event.preventDefault();
			stops[1]?.click();
		} else if (event.key === 'Escape') {
			this.#showOffers([]);
			input.focus();
		}
	}
}

const hints = ['Add two models or more.', 'Add another model.'];

const slugOf = (path: string): string => path.slice('models/'.length, -1);

/** The slugs that an address names, each once. */
function wanted(query: string): Wanted {
	const named = (new URLSearchParams(query).get('models') ?? '').split(',').filter(Boolean);
	const slugs = [...new Set(named.filter((slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)))];
	return {
		slugs,
		ignored: named.filter((slug) => !slugs.includes(slug)).map((slug) => `${slug}, no name of a model`),
	};
}

customElements.define('model-compare', ModelCompare);
