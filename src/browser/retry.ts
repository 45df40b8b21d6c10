/** Says in a status line what went wrong, with a button that tries again. */
export function offerRetry(status: Element, trouble: string, retry: () => void): void {
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'retry';
	button.textContent = 'Try again';
	button.addEventListener('click', retry, { once: true });
	status.replaceChildren(`${trouble} `, button);
}
