import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inspect } from '../../src/records/read-records.ts';
import { rules } from '../../src/records/rules/rules.ts';
import { base, edited, findingsIn, fixture, fixtures, today } from './fixture.ts';

test('the data set that every case starts from has nothing wrong', () => {
	expect(findingsIn(base)).toEqual([]);
});

test('every rule has its fixtures, and every fixture its rule', () => {
	const folders = readdirSync(fixtures).filter((name) => name !== 'base');
	expect(folders.toSorted()).toEqual(rules.map(({ name }) => name).toSorted());
});

test.for(rules)('$name finds its fault, and says where and what to do', ({ name, severity }) => {
	const { edits, problems } = fixture(name, 'fails');
	const files = edited(base, edits);
	expect(findingsIn(files)).toEqual(problems);
	const result = inspect(files, { today });
	const found = severity === 'error' ? result.problems : result.records.warnings;
	expect(found.map(({ rule }) => rule)).toContain(name);
});

test.for(rules)('$name lets pass what only looks like it', ({ name }) => {
	const { edits, problems } = fixture(name, 'passes');
	expect(problems).toEqual([]);
	expect(findingsIn(edited(base, edits))).toEqual([]);
});

test.for(rules)('$name states what must hold in one sentence', ({ about }) => {
	expect(about).toMatch(/^[A-Z].*\.$/);
});

test.for(rules)('an exception silences $name, and fails once it is no longer needed', ({ name }) => {
	const { edits } = fixture(name, 'fails');
	const faulty = edited(base, edits);
	const { problems, records } = inspect(faulty, { today });
	const found = [...problems, ...records.warnings].filter(({ rule }) => rule === name);
	const append = [...new Set(found.map(({ record }) => `${name},${record},looked at\n`))].join('');
	const excepted = [{ file: 'exceptions.csv', append }];

	const left = inspect(edited(faulty, excepted), { today });
	expect([...left.problems, ...left.records.warnings].filter(({ rule }) => rule === name)).toEqual([]);
	const healed = inspect(edited(base, excepted), { today });
	expect(new Set(healed.problems.map(({ rule }) => rule))).toEqual(new Set(['exception-not-needed']));
});
