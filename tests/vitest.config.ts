import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/browser/**'],
		// No test changes what a module holds, so files can share the modules, and the records that some have read.
		isolate: false,
		// Some tests start processes, which takes its time on a busy machine; `npm run test:fuzz` takes its own.
		testTimeout: mode === 'fuzz' ? 1_800_000 : 60_000,
		hookTimeout: 30_000,
		// Far from UTC: a date that passes through local time anywhere would move by a day.
		env: { TZ: 'America/Los_Angeles' },
	},
}));
