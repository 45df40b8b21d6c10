/** Address of a model's page under whatever base the site is served from. */
export const modelHref = (slug: string): string =>
	`${import.meta.env.BASE_URL.replace(/\/$/, '')}/models/${slug}/`;
