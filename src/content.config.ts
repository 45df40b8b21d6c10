import { defineCollection } from 'astro:content';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { readRecords } from './records/read-records.ts';
import type { Records } from './records/records.ts';

/**
 * The bridge from `data/` to Astro: one entry, `records`, that holds everything. A problem in the data throws, which
 * stops a build with the whole report; while developing the last good page stays, and the report is logged.
 * `LEDGER_DATA` names another directory, such as a copy with one bad record.
 */
function records(): Loader {
	return {
		name: 'records',
		async load({ config, store, logger, watcher }) {
			const directory =
				process.env.LEDGER_DATA ?? path.relative('.', fileURLToPath(new URL('data', config.root)));
			const read = () => {
				const today = new Date().toISOString().slice(0, 10);
				store.set({ id: 'records', data: { ...readRecords(directory, { today }) } });
			};
			read();
			let pending: NodeJS.Timeout | undefined;
			watcher?.on('all', (_event, file) => {
				if (!file.startsWith(path.resolve(directory) + path.sep)) return;
				// An editor that saves, or a branch that changes, is several events at once.
				clearTimeout(pending);
				pending = setTimeout(() => {
					try {
						read();
						logger.info('read the data again');
					} catch (error) {
						logger.error(error instanceof Error ? error.message : String(error));
					}
				}, 100);
			});
		},
	};
}

export const collections = {
	ledger: defineCollection({ loader: records(), schema: z.custom<Records>() }),
};
