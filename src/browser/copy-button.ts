/** A button that copies its `data-text`, or the page's address, and says so. */
class CopyButton extends HTMLElement {
	#listening: AbortController | undefined;

	connectedCallback(): void {
		this.#listening = new AbortController();
		this.hidden = false;
		this.querySelector('button')?.addEventListener('click', () => void this.#copy(), {
			signal: this.#listening.signal,
		});
	}

	disconnectedCallback(): void {
		this.#listening?.abort();
	}

	async #copy(): Promise<void> {
		const button = this.querySelector('button');
		const status = this.querySelector('[role=status]');
		if (!button || !status) return;
		const label = button.textContent;
		let said = 'Copied';
		try {
			await navigator.clipboard.writeText(this.dataset.text ?? location.href);
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
