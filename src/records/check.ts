import { parseArgs } from 'node:util';
import { DataError, formatProblem } from './problem.ts';
import { readRecords } from './read-records.ts';
import type { Records } from './records.ts';

const USAGE = 'usage: npm run check:data -- [--data DIRECTORY] [--warnings]';

/** Checks the data directory; prints a summary, or the report of everything that is wrong. Returns the exit code. */
function main(args: readonly string[]): number {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: { data: { type: 'string', default: 'data' }, warnings: { type: 'boolean', default: false } },
		});
		const today = new Date().toISOString().slice(0, 10);
		const records = readRecords(values.data, { today });
		if (values.warnings) for (const warning of records.warnings) console.log(formatProblem(warning));
		console.log(summary(records));
		return 0;
	} catch (error) {
		if (error instanceof DataError) console.error(error.message);
		else console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
		return 1;
	}
}

function summary({ papers, checkpoints, measurements, warnings }: Records): string {
	const claims = papers.flatMap(({ models }) => models.flatMap(({ results }) => results));
	const counts = [
		[papers.length, 'papers'],
		[claims.length, 'claims'],
		[checkpoints.length, 'checkpoints'],
		[measurements.length, 'measurements'],
		[warnings.length, 'warnings'],
	] as const;
	const list = counts.map(([count, noun]) => `${count.toLocaleString('en')} ${noun}`).join(', ');
	return `The data are in order: ${list}${warnings.length > 0 ? ' (--warnings lists them)' : ''}.`;
}

process.exitCode = main(process.argv.slice(2));
