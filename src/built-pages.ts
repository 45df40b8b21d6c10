const files = Object.keys(import.meta.glob('./pages/**/*.astro'));

/** Whether the site has a page at a path such as `best/`: one of its own, not one of many from one file. */
export function isBuilt(path: string): boolean {
	return [`./pages/${path}index.astro`, `./pages/${path.slice(0, -1)}.astro`].some((file) =>
		files.includes(file),
	);
}
