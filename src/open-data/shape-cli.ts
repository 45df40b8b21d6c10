import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { broken, shapeNow } from './shape.ts';

/** Adds new fields to the committed description of version 1, from which nothing may go. */
const file = 'src/open-data/v1.json';
const committed = z
	.record(z.string(), z.record(z.string(), z.string()))
	.parse(JSON.parse(readFileSync(file, 'utf8')));
const now = shapeNow();
const problems = broken(committed, now);
if (problems.length > 0) {
	console.error(`Version 1 keeps every field:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
	process.exitCode = 1;
} else {
	writeFileSync(file, `${JSON.stringify(now, null, '\t')}\n`);
}
