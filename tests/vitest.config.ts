import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/browser/**'],
		// Some tests start processes, which takes its time on a busy machine.
		testTimeout: 30_000,
		hookTimeout: 30_000,
		// Far from UTC: a date that passes through local time anywhere would move by a day.
		env: { TZ: 'America/Los_Angeles' },
	},
});
