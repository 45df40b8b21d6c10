import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Card } from '../../src/preview/card.ts';
import { drawPreviews } from '../../src/preview/draw.ts';

const cache = await mkdtemp(path.join(tmpdir(), 'previews-'));
afterAll(() => rm(cache, { recursive: true }));

const card: Card = {
	path: 'models/lamp/',
	kind: 'Supervised league',
	title: 'Lamp <b>&amp; shade</b>',
	subtitle: 'Lamps · 4 May 2022',
	figures: [{ label: 'Top-1', figure: '83.8', unit: '%', evidence: 'both' }],
	strip: null,
};

test('a card is drawn once, at the size that services expect, and kept', async () => {
	const [first] = await drawPreviews([card], cache);
	expect(first).toMatchObject({ page: 'models/lamp/', fresh: true });
	const bytes = await readFile(first?.file ?? '');
	expect(bytes.subarray(1, 4).toString()).toBe('PNG');
	expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
	expect(await drawPreviews([card], cache)).toEqual([{ ...first, fresh: false }]);
});

test('another figure is another drawing', async () => {
	const other = { ...card, figures: [{ label: 'Top-1', figure: '83.9', unit: '%' }] };
	const [first, second] = await drawPreviews([card, other], cache);
	expect(new Set([first?.file, second?.file]).size).toBe(2);
});
