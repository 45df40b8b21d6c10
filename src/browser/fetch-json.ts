/** What a JSON file of the site holds; throws where it does not come, or not whole. */
export async function fetchJson<T>(address: string, signal?: AbortSignal): Promise<T> {
	const response = await fetch(address, signal ? { signal } : {}).catch(failLater);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return response.json().catch(failLater);
}

/** How long, in milliseconds, a page may still be there that is being left. */
const leaving = 300;

/** A page that is left breaks off what it fetches, and shall not say before it is gone that something failed. */
async function failLater(error: unknown): Promise<never> {
	await new Promise((resolve) => setTimeout(resolve, leaving));
	throw error;
}

/**
 * A list that a JSON file of the site holds; throws as well where its items lack a field, as when a newer site was
 * published since the page came.
 */
export async function fetchList<Item extends object>(
	address: string,
	fields: readonly (keyof Item)[],
): Promise<readonly Item[]> {
	const list = await fetchJson<readonly Item[]>(address);
	const fits = Array.isArray(list) && list.every((item) => fields.every((field) => field in item));
	if (!fits) throw new Error(`${address}: found other data than this page reads`);
	return list;
}
