/** Where a slash is a character like others. */
const written = 'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select';

/*
 * The search of the whole site: a button in every header, and a dialog whose working parts and index are loaded when
 * it is opened for the first time.
 */
class SiteSearch extends HTMLElement {
	#listening: AbortController | undefined;

	connectedCallback(): void {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		this.hidden = false;
		this.querySelector('button')?.addEventListener('click', () => void this.#open(), { signal });
		document.addEventListener('keydown', (event) => this.#onKey(event), { signal });
		this.#dialog?.addEventListener(
			'click',
			// Only what lies outside the dialog's box is the dialog itself and not something in it.
			({ target, currentTarget, clientX, clientY }) => {
				if (target === currentTarget && this.#dialog && isOutside(this.#dialog, clientX, clientY)) {
					this.#dialog.close();
				}
			},
			{ signal },
		);
	}

	disconnectedCallback(): void {
		this.#listening?.abort();
	}

	get #dialog(): HTMLDialogElement | null {
		return this.querySelector('dialog');
	}

	#onKey(event: KeyboardEvent): void {
		if (event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
		const { target } = event;
		if (target instanceof HTMLElement && (target.isContentEditable || isWritten(target))) return;
		event.preventDefault();
		const own = document.querySelector<HTMLInputElement>('main input[type="search"]');
		if (own && own.getClientRects().length > 0) {
			own.focus();
			own.select();
		} else {
			void this.#open();
		}
	}

	async #open(): Promise<void> {
		const dialog = this.#dialog;
		if (!dialog || dialog.open) return;
		dialog.showModal();
		this.querySelector('input')?.select();
		await this.#work(dialog);
	}

	/** Fetches what makes the dialog work. */
	async #work(dialog: HTMLDialogElement): Promise<void> {
		const { index = '', root = '/' } = this.dataset;
		try {
			const { showFound } = await import('./site-found.ts');
			await showFound(dialog, index, root);
		} catch (error) {
			const status = dialog.querySelector('[aria-live]');
			if (status) status.textContent = 'The search could not be loaded. Reload the page to try again.';
			reportError(error);
		}
	}
}

/** Whether keys are written there. A box whose dialog has just closed keeps the focus until the next frame. */
const isWritten = (target: HTMLElement): boolean => target.matches(written) && target.checkVisibility();

function isOutside(dialog: HTMLDialogElement, x: number, y: number): boolean {
	const { left, right, top, bottom } = dialog.getBoundingClientRect();
	return x < left || x > right || y < top || y > bottom;
}

customElements.define('site-search', SiteSearch);
