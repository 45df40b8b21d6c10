import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copySite, type SiteCopy } from '../site-copy.ts';
import { fixtures } from './fixture.ts';

let copy: SiteCopy;
beforeAll(async () => {
	copy = await copySite(`${fixtures}/base`);
});
afterAll(() => copy.remove());

test('a copy of the site with one bad record does not build, and says why', async () => {
	const record = path.join(copy.root, 'data/papers/2022/lantern.json');
	const text = await readFile(record, 'utf8');
	await writeFile(record, text.replace('"top1": 83.1', '"top1": "83.1 %"'));

	const { built, output } = await copy.build();
	expect(built).toBe(false);
	expect(output).toContain('1 problem in the data:\n');
	expect(output).toContain(
		'  data/papers/2022/lantern.json:26:14 models[0].results[0].top1: found "83.1 %", expected',
	);
	expect(output).not.toMatch(/^\s+at |Stack trace/m);
	expect(existsSync(copy.dist)).toBe(false);
});
