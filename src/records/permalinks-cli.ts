import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DataError } from './problem.ts';
import { readRecords } from './read-records.ts';
import { publishedSlugs } from './slug.ts';
import { writeTogether } from './transaction.ts';

const USAGE = 'usage: npm run permalinks -- [--data DIRECTORY]';
const FILE = 'permalinks.csv';

/** Lists the slugs that are new, and prints which; nothing is written while the data have faults. Returns the exit code. */
function main(args: readonly string[]): number {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: { data: { type: 'string', default: 'data' } },
		});
		const added = addPermalinks(values.data, new Date().toISOString().slice(0, 10));
		console.log(added.length === 0 ? 'Every slug is listed.' : `Added ${added.length}: ${added.join(', ')}`);
		return 0;
	} catch (error) {
		if (error instanceof DataError) console.error(error.message);
		else console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
		return 1;
	}
}

/** Adds the slugs that are new to `permalinks.csv`, which stays sorted. */
function addPermalinks(directory: string, today: string): readonly string[] {
	const records = readRecords(directory, { today });
	const listed = new Set(records.permalinks.map(({ slug }) => slug));
	const added = publishedSlugs(records).filter((slug) => !listed.has(slug));
	const text = readFileSync(path.join(directory, FILE), 'utf8');
	const [header = '', ...rows] = text.trimEnd().split(/\r?\n/);
	const bySlug = (a: string, b: string) => compare(a.split(',')[0] ?? '', b.split(',')[0] ?? '');
	const sorted = [...rows, ...added.map((slug) => `${slug},${today},`)].sort(bySlug);
	if (added.length > 0) writeTogether(directory, new Map([[FILE, `${[header, ...sorted].join('\n')}\n`]]));
	return added;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

process.exitCode = main(process.argv.slice(2));
