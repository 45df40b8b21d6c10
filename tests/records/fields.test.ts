import { expect, test } from 'vitest';
import { Gmacs, Params, Percent, Text } from '../../src/records/fields.ts';
import { base, edited, findingsIn } from './fixture.ts';

test.for([
	['soft hyphen', '\u00ad'],
	['Arabic letter mark', '\u061c'],
	['zero-width space', '\u200b'],
	['zero-width non-joiner', '\u200c'],
	['zero-width joiner', '\u200d'],
	['line separator', '\u2028'],
	['paragraph separator', '\u2029'],
	['right-to-left override', '\u202e'],
	['invisible times', '\u2062'],
	['byte-order mark', '\ufeff'],
	['variation selector', '\ufe0f'],
	['variation selector of ideographs', '\u{e0100}'],
	['Mongolian variation selector', '\u180b'],
	['combining grapheme joiner', '\u034f'],
	['Hangul filler', '\u3164'],
	['tag letter', '\u{e0041}'],
	['lone surrogate', '\ud800'],
] as const)('a name with a %s is refused', ([, character]) => {
	const messages = Text.safeParse(`Lantern${character}B`).error?.issues.map(({ message }) => message);
	expect(messages).toEqual(['expected text without invisible or direction-changing characters']);
});

test.for(['Éclair', '漢字', 'ResNet-50 × 2', 'σReparam', 'Vision 🏮'])('the name %s is text', (name) => {
	expect(Text.parse(name)).toBe(name);
});

test.for([
	['params', Params, 1000.1234, 1000.123_45],
	['gmacs', Gmacs, 4.1234, 4.123_45],
	['top1', Percent, 81.234_56, 81.234_567],
] as const)('%s with more decimals than a column keeps is refused', ([, schema, kept, refused]) => {
	expect(schema.parse(kept)).toBe(kept);
	expect(schema.safeParse(refused).error?.issues.map(({ message }) => message)).toEqual([
		expect.stringMatching(/at most (four|five) decimals$/),
	]);
});

test('every figure with the decimals that are kept is let through', () => {
	for (let units = 1000; units < 300_000; units += 7)
		expect(Params.parse(units / 10_000)).toBe(units / 10_000);
	for (let units = 0; units < 10_000_000; units += 997) {
		expect(Percent.parse(units / 100_000)).toBe(units / 100_000);
	}
});

test('a figure with too many decimals is reported where it stands', () => {
	const files = edited(base, [
		{ file: 'papers/2022/lantern.json', find: '"params": 25.6', put: '"params": 25.61234' },
	]);
	expect(findingsIn(files)).toContain(
		'data/papers/2022/lantern.json:16:14 models[0].params: found 25.61234, expected millions of parameters with at most four decimals; round the figure to that many decimals',
	);
});
