import { expect, test } from 'vitest';
import * as format from '../../src/leaderboard/format.ts';

test.for([
	[91, '91.0'],
	[90.056, '90.06'],
	[88.5, '88.5'],
	[0, '0.0'],
	[100, '100.0'],
] as const)('%d percent stands in a table as %s', ([percent, text]) => {
	expect(format.accuracy(percent)).toBe(text);
});

test.for([
	[91, '91.0'],
	[90.056, '90.056'],
	[84.685, '84.685'],
] as const)('%d percent keeps all its decimals as %s', ([percent, text]) => {
	expect(format.exactAccuracy(percent)).toBe(text);
});

test.for([
	[0.42, '0.42'],
	[5.3, '5.3'],
	[25.56, '25.6'],
	[304.4, '304'],
	[2440, '2,440'],
	[9.994, '9.99'],
	[9.996, '10.0'],
	[99.97, '100'],
	[999.6, '1,000'],
] as const)('%d million parameters read %s', ([millions, text]) => {
	expect(format.params(millions)).toBe(text);
});

test.for([
	[0.4, '0.4'],
	[52.14, '52.1'],
	[99.97, '100'],
	[999.6, '1,000'],
	[3410.2, '3,410'],
] as const)('%d images a second read %s', ([perSecond, text]) => {
	expect(format.rate(perSecond)).toBe(text);
});

test.for([
	[1224, 0.817],
	[81.5, 12.3],
	[2.5, 400],
] as const)('%d images a second are %d milliseconds an image', ([perSecond, milliseconds]) => {
	expect(format.millisecondsAnImage(perSecond)).toBe(milliseconds);
});

test.for([
	[0.004, '0.00'],
	[-0.004, '0.00'],
	[0.42, '+0.42'],
	[-1.3, '−1.30'],
] as const)('a difference of %d reads %s', ([difference, text]) => {
	expect(format.points(difference)).toBe(text);
});

test('a day is the same day in every time zone, and a month stays a month', () => {
	expect(format.date('2022-05-04')).toBe('4 May 2022');
	expect(format.date('2022-05')).toBe('May 2022');
});

test('a month lies between its first and its last day on a time axis', () => {
	expect(format.fractionalYear('2022-05')).toBeGreaterThan(format.fractionalYear('2022-05-01'));
	expect(format.fractionalYear('2022-05')).toBeLessThan(format.fractionalYear('2022-05-31'));
});
