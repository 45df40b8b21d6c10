/** A moment in which the page has nothing else to do. */
export function idle(): Promise<void> {
	return new Promise((resolve) => {
		if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 500 });
		else setTimeout(resolve);
	});
}
