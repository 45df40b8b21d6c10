import { readdir, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { buildLedger } from '../leaderboard/ledger.ts';
import { readRecords } from '../records/read-records.ts';
import { previewCards } from './cards.ts';
import { drawPreviews } from './draw.ts';

/*
 * Draws all previews on a thread of its own and posts where they lie. It reads the data itself: that takes a second,
 * and lets it start while the pages are still being made.
 */

/** Drawings that no build has used for so long are dropped. */
const keptFor = 30 * 24 * 60 * 60 * 1000;

const { data, cache } = z.object({ data: z.string(), cache: z.string() }).parse(workerData);
const today = new Date().toISOString().slice(0, 10);
const previews = await drawPreviews(previewCards(buildLedger(readRecords(data, { today }))), cache);
await dropUnused();
parentPort?.postMessage(previews);

async function dropUnused(): Promise<void> {
	const oldest = Date.now() - keptFor;
	for (const name of await readdir(cache)) {
		const file = path.join(cache, name);
		const stats = await stat(file).catch(() => null);
		if (stats && stats.mtimeMs < oldest) await unlink(file).catch(() => undefined);
	}
}
