import type { Page } from '@playwright/test';

/** A file that a page has fetched. */
export interface Fetched {
	readonly url: string;
	/** Its `Content-Type`. */
	readonly type: string;
	readonly body: Buffer;
}

/** Notes what a page fetches from now on; all of it so far is read when asked for, while the page is sure to be open. */
export function noteFetched(page: Page): () => Promise<readonly Fetched[]> {
	const reads: (() => Promise<Fetched>)[] = [];
	page.on('response', (response) =>
		reads.push(async () => ({
			url: response.url(),
			type: response.headers()['content-type'] ?? '',
			body: await response.body(),
		})),
	);
	return () => Promise.all(reads.map((read) => read()));
}
