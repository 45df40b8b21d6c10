/** What a JSON file of the site holds; throws where it does not come, or not whole. */
export async function fetchJson<T>(address: string, signal?: AbortSignal): Promise<T> {
	const response = await fetch(address, signal ? { signal } : {});
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return response.json();
}
