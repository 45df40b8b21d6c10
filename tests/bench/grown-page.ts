import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { dataText } from '../../src/data-file.ts';
import { packColumns } from '../../src/leaderboard/columns.ts';
import type { Entry } from '../../src/leaderboard/entry.ts';
import { count } from '../../src/leaderboard/format.ts';
import { buildLedger } from '../../src/leaderboard/ledger.ts';
import { readRecords } from '../../src/records/read-records.ts';

/** Every model so many times, each copy with a name, a slug and names of weights of its own. */
function grown(entries: readonly Entry[], copies: number): Entry[] {
	return Array.from({ length: copies }, (_, copy) =>
		copy === 0
			? entries
			: entries.map((entry) => ({
					...entry,
					name: `${entry.name}.c${copy}`,
					slug: `${entry.slug}-c${copy}`,
					weights: entry.weights.map((weights) => ({
						...weights,
						checkpoint: `${weights.checkpoint}.c${copy}`,
					})),
				})),
	).flat();
}

/**
 * Writes a site whose leaderboard is that of `site`, a built one, with so many times the models; all else is linked to
 * `site`. Their data are a file of their own, as the page has them once they are too many to lie in it. Returns the
 * number of models.
 */
export async function writeGrownSite(site: string, folder: string, copies: number): Promise<number> {
	const ledger = buildLedger(readRecords('data', { today: new Date().toISOString().slice(0, 10) }));
	const entries = grown(ledger.entries, copies);
	const shown = entries.filter(({ league }) => league === 'supervised').length;
	const data = `models-${copies}.json`;
	await mkdir(folder, { recursive: true });
	for (const name of await readdir(site)) {
		if (name !== 'index.html') await symlink(resolve(site, name), join(folder, name));
	}
	const page = await readFile(join(site, 'index.html'), 'utf8');
	const start = page.indexOf('<leaderboard-table');
	const pieces = page
		.slice(start)
		.replace('<leaderboard-table', `<leaderboard-table data-source="/${data}"`)
		.replace(/<script type="application\/json">.*?<\/script>/s, '')
		.replace(/aria-rowcount="\d+"/, `aria-rowcount="${shown + 1}"`)
		.replace(/(role="status"[^>]*>)[^<]*/, `$1${count(shown)} of ${count(shown)} models`);
	await writeFile(join(folder, data), dataText(packColumns(entries, ledger.benchmarks)));
	await writeFile(join(folder, 'index.html'), page.slice(0, start) + pieces);
	return entries.length;
}
