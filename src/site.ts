import pkg from '../package.json' with { type: 'json' };

/** Facts about the site itself. */
export const site = {
	name: 'ImageNet Ledger',
	tagline: 'The ImageNet-1K leaderboard where every figure has a receipt',
	repository: pkg.repository.url.replace(/\.git$/, ''),
} as const;

/** A path inside the site under whatever base it is served from: `models/x/` -> `/base/models/x/`. */
export function href(path = ''): string {
	return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}

/** The same as a full address. */
export function address(path = ''): string {
	return new URL(href(path), import.meta.env.SITE).href;
}

/** The site as files that leave it name it. */
export const publisher = { ...site, address } as const;

export const modelPath = (slug: string): string => `models/${slug}/`;
export const paperPath = (slug: string): string => `papers/${slug}/`;
export const familyPath = (slug: string): string => `families/${slug}/`;
export const facetPath = (slug: string): string => `best/${slug}/`;
/** A league's list, whose first page has the league's own address. */
export const leaguePath = (league: string, page = 1): string =>
	`leagues/${league}/${page === 1 ? '' : `${page}/`}`;
export const organisationPath = (slug: string): string => `organisations/${slug}/`;
export const snapshotPath = (date: string): string => `data/snapshots/${date}/`;
export const benchmarkPath = (id: string): string => `benchmarks/${id}/`;
export const comparePath = (...slugs: string[]): string =>
	`compare/${slugs.length > 0 ? `?models=${slugs.join(',')}` : ''}`;
export const embedPath = (slug: string): string => `embed/${slug}/`;
export const badgePath = (slug: string): string => `badges/${slug}.svg`;

/** A trail of pages with their full addresses. */
export const steps = (trail: readonly { readonly name: string; readonly path: string }[]) =>
	trail.map(({ name, path }) => ({ name, url: address(path) }));

/** Full address of a model's page. */
export const modelAddress = (slug: string): string => address(modelPath(slug));
