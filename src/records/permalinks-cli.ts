import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dataFiles } from './data-files.ts';
import { formatReport } from './problem.ts';
import { inspect } from './read-records.ts';
import { publishedSlugs } from './slug.ts';

/** Adds the slugs that are new to `permalinks.csv`, which stays sorted. Writes nothing while the data have faults. */
function main(args: readonly string[]): number {
	const { values } = parseArgs({ args: [...args], options: { data: { type: 'string', default: 'data' } } });
	const today = new Date().toISOString().slice(0, 10);
	const { records, problems } = inspect(dataFiles(values.data), { today }, values.data);
	if (problems.length > 0) {
		console.error(formatReport(problems));
		return 1;
	}

	const listed = new Set(records.permalinks.map(({ slug }) => slug));
	const added = publishedSlugs(records).filter((slug) => !listed.has(slug));
	const file = path.join(values.data, 'permalinks.csv');
	const [header = '', ...rows] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
	const bySlug = (a: string, b: string) => compare(a.split(',')[0] ?? '', b.split(',')[0] ?? '');
	const sorted = [...rows, ...added.map((slug) => `${slug},${today},`)].sort(bySlug);
	if (added.length > 0) writeFileSync(file, `${[header, ...sorted].join('\n')}\n`);
	console.log(added.length === 0 ? 'Every slug is listed.' : `Added ${added.length}: ${added.join(', ')}`);
	return 0;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

process.exitCode = main(process.argv.slice(2));
