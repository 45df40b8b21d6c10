// @ts-check
import { defineConfig } from 'astro/config';

export default defineConfig({
	site: process.env.SITE ?? 'https://imagenet-ledger.org',
	base: process.env.BASE_PATH ?? '/',
	trailingSlash: 'always',
	build: { format: 'directory' },
	prerenderConflictBehavior: 'error',
	devToolbar: { enabled: false },
});
