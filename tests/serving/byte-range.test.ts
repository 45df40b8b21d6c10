import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requestedRange } from '../../src/serving/byte-range.ts';

test.for([
	['bytes=0-0', { start: 0, end: 0 }],
	['bytes=2-5', { start: 2, end: 5 }],
	['bytes=7-', { start: 7, end: 9 }],
	['bytes=-3', { start: 7, end: 9 }],
	['bytes=-99', { start: 0, end: 9 }],
	['bytes=5-99', { start: 5, end: 9 }],
	['Bytes= 9-9 ', { start: 9, end: 9 }],
	['bytes=10-', 'unsatisfiable'],
	['bytes=10-20', 'unsatisfiable'],
	['bytes=-0', 'unsatisfiable'],
	['bytes=0-1,4-5', undefined],
	['bytes=5-2', undefined],
	['bytes=-', undefined],
	['bytes=a-b', undefined],
	['bytes=1.5-2', undefined],
	['items=0-1', undefined],
	['', undefined],
	[undefined, undefined],
] as const)('of ten bytes, %s asks for %o', ([header, expected]) => {
	expect(requestedRange(header, 10)).toEqual(expected);
});

test('an empty file has no bytes to ask for', () => {
	expect(requestedRange('bytes=0-', 0)).toBe('unsatisfiable');
	expect(requestedRange('bytes=-5', 0)).toBe('unsatisfiable');
});

test('whatever the header says, a range lies inside the file', () => {
	const header = fc.oneof(
		fc.string({ unit: fc.constantFrom(...'bytes=-0123456789, '), maxLength: 24 }),
		fc.tuple(fc.nat(), fc.nat()).map(([first, last]) => `bytes=${first}-${last}`),
	);
	fc.assert(
		fc.property(header, fc.nat(1000), (text, length) => {
			const range = requestedRange(text, length);
			if (typeof range !== 'object') return;
			expect(range.start).toBeGreaterThanOrEqual(0);
			expect(range.end).toBeGreaterThanOrEqual(range.start);
			expect(range.end).toBeLessThan(length);
		}),
	);
});
