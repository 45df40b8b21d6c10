import { readFileSync } from 'node:fs';
import { parse } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { questions } from '../../src/records/new-paper.ts';
import { Paper } from '../../src/records/paper.ts';

const guide = readFileSync('CONTRIBUTING.md', 'utf8');

test('the annotated record is a record', () => {
	const annotated = /```jsonc\n(.+?)```/s.exec(guide)?.[1] ?? '';
	expect(Paper.safeParse(parse(annotated)).error?.issues ?? []).toEqual([]);
});

test('every flag that the guide names is a question', () => {
	const flags = [...guide.matchAll(/--([a-z0-9]+) '?[\w.]/g)].map(([, flag]) => flag);
	expect(flags.length).toBeGreaterThan(10);
	expect(Object.keys(questions)).toEqual(expect.arrayContaining(flags));
});

test('every npm script that the guide names exists', () => {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
	const named = [...guide.matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name);
	expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
});
