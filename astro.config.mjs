// @ts-check
import { defineConfig } from 'astro/config';
import pkg from './package.json' with { type: 'json' };

export default defineConfig({
	site: process.env.SITE ?? pkg.homepage,
	base: process.env.BASE_PATH ?? '/',
	trailingSlash: 'always',
	build: { format: 'directory' },
	prerenderConflictBehavior: 'error',
	devToolbar: { enabled: false },
});
