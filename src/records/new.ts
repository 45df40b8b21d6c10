import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { dataFiles } from './data-files.ts';
import { parseJson } from './json.ts';
import { type Answers, ask, formatRecord, newPaper, questionNames, questions, refusal } from './new-paper.ts';
import { Paper } from './paper.ts';
import { formatProblem, formatReport } from './problem.ts';
import { inspect } from './read-records.ts';
import type { Records } from './records.ts';
import { checkShape } from './shape.ts';

const longestFlag = Math.max(...questionNames.map((name) => name.length));

const USAGE = `usage: npm run new -- paper [--data-dir DIRECTORY] [--FLAG ANSWER]...

Writes a record of a paper with one model and one result, and asks for what no flag answers. It needs a title, and an
arXiv identifier or a date and an address. Any other answer may be left empty: the record then says what is missing, and
"npm run check:data" where.

${Object.entries(questions)
	.map(([flag, question]) => `  --${flag.padEnd(longestFlag + 1)}${question}`)
	.join('\n')}`;

/** Asks, checks the shape of the answers, and writes. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			...Object.fromEntries(questionNames.map((name) => [name, { type: 'string' } as const])),
			'data-dir': { type: 'string', default: 'data' },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help || positionals.join(' ') !== 'paper') {
		console.log(USAGE);
		return values.help ? 0 : 1;
	}
	const given = Object.fromEntries(
		Object.entries(values).filter(([flag, answer]) => flag in questions && answer !== ''),
	);
	const directory = values['data-dir'];
	const today = new Date().toISOString().slice(0, 10);
	const { records } = inspect(dataFiles(directory), { today }, directory);
	const answers = process.stdin.isTTY ? await askInTerminal(given, records) : given;
	return write(directory, answers, records, today);
}

async function askInTerminal(given: Answers, { papers }: Records): Promise<Answers> {
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	const answers = await ask(given, papers, terminal[Symbol.asyncIterator](), (text) => {
		console.log(text);
		terminal.prompt();
	});
	terminal.close();
	return answers;
}

function write(directory: string, answers: Answers, { papers, families }: Records, today: string): number {
	const refused = questionNames.flatMap((name) => refusal(name, answers, papers) ?? []);
	if (refused.length > 0) {
		console.error(`${refused.join('\n')}\nNothing is written.`);
		return 1;
	}
	const kind = families.find(({ family }) => family === answers.family)?.kind;
	const { file, record } = newPaper({ ...(kind && { kind }), ...answers }, today);
	const target = path.posix.join(directory, file);
	const text = formatRecord(record);
	const { value, origin } = parseJson(text, target);
	const { problems } = checkShape(Paper, value, origin);
	if (problems.length > 0) {
		console.error(`${formatReport(problems)}\nNothing is written.`);
		return 1;
	}
	mkdirSync(path.dirname(target), { recursive: true });
	writeFileSync(target, text, { flag: 'wx' });
	console.log(`Wrote ${target}.`);

	const open = inspect(dataFiles(directory), { today }, directory).problems.filter(
		(problem) => problem.file === target,
	);
	if (open.length > 0) {
		console.log('Still to do:');
		for (const problem of open) console.log(`  ${formatProblem(problem)}`);
	}
	console.log('"npm start" shows it.');
	return 0;
}

if (import.meta.main) {
	process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
		console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
		return 1;
	});
}
