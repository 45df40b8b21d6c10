import { expect, test } from 'vitest';
import { closestWords, wordsOf } from '../../src/leaderboard/search.ts';
import { fold } from '../../src/records/slug.ts';

test.for([
	['Éclair', 'eclair'],
	['ResNet', 'resnet'],
	['naïve Ω', 'naive ω'],
	['ﬁne', 'fine'],
] as const)('%s is found as %s', ([text, folded]) => {
	expect(fold(text)).toBe(folded);
});

test('a query is its different words', () => {
	expect(wordsOf('  ViT  large vit ')).toEqual(['vit', 'large']);
	expect(wordsOf(' ')).toEqual([]);
});

const words = ['convnext', 'convnextv2', 'efficientnet', 'efficientnetv2', 'resnet', 'resnet50', 'vit'];

test.for([
	['convnxt', ['convnext', 'convnextv2']],
	['efficeintnet', ['efficientnet', 'efficientnetv2']],
	['reznet50', ['resnet50']],
	['rsenet', ['resnet', 'resnet50']],
	['effi', ['efficientnet', 'efficientnetv2']],
	['vti', []],
	['densenet', []],
] as const)('%s may mean %s', ([typed, expected]) => {
	expect(closestWords(typed, words)).toEqual(expected);
});
