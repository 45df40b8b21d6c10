import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/browser/**'],
		// Far from UTC: a date that passes through local time anywhere would move by a day.
		env: { TZ: 'America/Los_Angeles' },
	},
});
