import { parseArgs } from 'node:util';
import { plural } from '../leaderboard/format.ts';
import { buildLedger } from '../leaderboard/ledger.ts';
import { dataFiles } from '../records/data-files.ts';
import { DataError } from '../records/problem.ts';
import { inspect, readRecords } from '../records/read-records.ts';
import { difference } from './difference.ts';
import { differenceMarkdown } from './difference-markdown.ts';

const USAGE = 'usage: npm run diff -- OLD_DATA_DIRECTORY [NEW_DATA_DIRECTORY]';

/** Prints as Markdown what one data directory changes about another. Returns the exit code. */
function main(args: readonly string[]): number {
	try {
		const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
		const [before, after = 'data', ...others] = positionals;
		if (before === undefined || others.length > 0) throw new Error('expected one or two directories');
		const today = new Date().toISOString().slice(0, 10);
		// Checks that came later must not keep the old data from being compared.
		const old = inspect(dataFiles(before), { today }, before);
		const found = difference(buildLedger(old.records), buildLedger(readRecords(after, { today })));
		console.log(differenceMarkdown(found).trimEnd());
		if (old.problems.length > 0) {
			console.log(
				`\nThe old data do not pass these checks (${plural(old.problems.length, 'problem')}): what could not be read of them shows as added.`,
			);
		}
		return 0;
	} catch (error) {
		if (error instanceof DataError) console.error(error.message);
		else console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
		return 1;
	}
}

process.exitCode = main(process.argv.slice(2));
