/** A button that copies the text of the element named by `data-of`, or the page's address, and says so. */
class CopyButton extends HTMLElement {
	#listening: AbortController | undefined;

	connectedCallback(): void {
		this.#listening = new AbortController();
		this.querySelector('button')?.addEventListener('click', () => void this.#copy(), {
			signal: this.#listening.signal,
		});
	}

	disconnectedCallback(): void {
		this.#listening?.abort();
	}

	get #text(): string {
		const { of } = this.dataset;
		if (of === undefined) return location.href;
		return document.getElementById(of)?.textContent ?? '';
	}

	async #copy(): Promise<void> {
		const button = this.querySelector('button');
		const status = this.querySelector('[aria-live]');
		if (!button || !status || button.hasAttribute('aria-label')) return;
		const label = button.textContent;
		let said = 'Copied';
		try {
			await navigator.clipboard.writeText(this.#text);
		} catch {
			said = 'Copying was refused';
		}
		status.textContent = said;
		button.textContent = said;
		button.setAttribute('aria-label', label);
		setTimeout(() => {
			status.textContent = '';
			button.textContent = label;
			button.removeAttribute('aria-label');
		}, 1500);
	}
}

customElements.define('copy-button', CopyButton);
