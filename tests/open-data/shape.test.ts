import { describe, expect, test } from 'vitest';
import { broken, type Shape, shapeNow } from '../../src/open-data/shape.ts';
import committed from '../../src/open-data/v1.json' with { type: 'json' };

const before: Shape = {
	'models.json': { 'models[].top1': 'null | number', 'models[].rank': 'integer | null' },
};
const after = (fields: Shape[string]): Shape => ({ 'models.json': { ...before['models.json'], ...fields } });

test('version 1 has every field of its committed description, of the types that it names', () => {
	expect(broken(committed, shapeNow())).toEqual([]);
});

describe('the description', () => {
	test('allows a new field', () => {
		expect(broken(before, after({ 'models[].top3': 'number' }))).toEqual([]);
	});

	test('allows a narrower type', () => {
		expect(broken(before, after({ 'models[].top1': 'integer' }))).toEqual([]);
	});

	test('refuses a field that has gone', () => {
		expect(broken(before, { 'models.json': { 'models[].top1': 'null | number' } })).toEqual([
			'models.json: models[].rank has gone',
		]);
	});

	test('refuses a file that has gone', () => {
		expect(broken(before, {})).toHaveLength(2);
	});

	test.for(['null | string', 'absent | number', 'any'])('refuses a number that is now %s', (type) => {
		expect(broken(before, after({ 'models[].top1': type }))).toEqual([
			`models.json: models[].top1 was null | number and is now ${type}`,
		]);
	});
});
