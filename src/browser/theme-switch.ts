/** A button that changes between light and dark and remembers the choice. */
class ThemeSwitch extends HTMLElement {
	#listening: AbortController | undefined;

	connectedCallback(): void {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		this.hidden = false;
		this.querySelector('button')?.addEventListener('click', () => this.#change(), { signal });
		this.#describe();
	}

	disconnectedCallback(): void {
		this.#listening?.abort();
	}

	get #isDark(): boolean {
		const chosen = document.documentElement.dataset.theme;
		return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
	}

	#change(): void {
		const theme = this.#isDark ? 'light' : 'dark';
		document.documentElement.dataset.theme = theme;
		try {
			localStorage.setItem('theme', theme);
		} catch {
			// Without storage the choice holds for this page.
		}
		document.dispatchEvent(new CustomEvent('ledger:theme'));
		this.#describe();
	}

	#describe(): void {
		const label = this.#isDark ? 'Light theme' : 'Dark theme';
		const button = this.querySelector('button');
		button?.setAttribute('aria-label', label);
		button?.setAttribute('title', label);
	}
}

customElements.define('theme-switch', ThemeSwitch);
