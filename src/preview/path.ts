/** Where a page's preview lies: `models/x/` -> `previews/models/x.png`; the home page's is `previews/index.png`. */
export const previewPath = (page: string): string =>
	`previews/${page === '' ? 'index' : page.replace(/\/$/, '')}.png`;
