import { parseArgs } from 'node:util';
import { DataError } from '../records/problem.ts';
import { importLibrary } from './import.ts';
import { importers, isLibrary } from './importers.ts';

const usage = `Usage: npm run import -- LIBRARY DIRECTORY [options]

Takes the figures that a library publishes for its weights over into data/.

LIBRARY is one of ${Object.keys(importers).join(', ')}; data/README.md says which files DIRECTORY holds.

  --commit VERSION    commit or release of the files; else MANIFEST.csv or git says it
  --date YYYY-MM-DD   day of that version
  --data DIRECTORY    where our tables are (data)
  --allow-removals    let more than one in a hundred known checkpoints go`;

/** Asked for in a way that cannot be answered; the message says how to ask. */
class UsageError extends Error {}

/** Imports as the words say, and prints what came of it. Returns the exit code. */
export function main(args: readonly string[]): number {
	try {
		console.log(answer(args));
		return 0;
	} catch (error) {
		if (!(error instanceof Error) || !isExpected(error)) throw error;
		console.error(error.message);
		return 1;
	}
}

function answer(args: readonly string[]): string {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			commit: { type: 'string' },
			date: { type: 'string' },
			data: { type: 'string', default: 'data' },
			'allow-removals': { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	const [library = '', directory = '', ...rest] = positionals;
	if (values.help) return usage;
	if (!isLibrary(library) || directory === '' || rest.length > 0) throw new UsageError(usage);
	if (values.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.date)) {
		throw new UsageError(`--date: found ${JSON.stringify(values.date)}, expected a day such as 2026-11-23`);
	}
	return importLibrary({
		library,
		directory,
		data: values.data,
		commit: values.commit,
		date: values.date,
		today: new Date().toISOString().slice(0, 10),
		allowRemovals: values['allow-removals'],
	});
}

/** Broken input, wrong usage, or a refusal of the file system; anything else is a fault of ours. */
function isExpected(error: Error): boolean {
	return error instanceof DataError || error instanceof UsageError || 'code' in error;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
