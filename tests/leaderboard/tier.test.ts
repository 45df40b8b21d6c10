import { expect, test } from 'vitest';
import { largestTier } from '../../src/leaderboard/tier.ts';

test('nothing seen beyond ImageNet-1K is none', () => {
	expect(largestTier([])).toBe('none');
});

test('unknown is not none, and outweighs ImageNet-21K, but not the web', () => {
	expect(largestTier(['none', 'unknown'])).toBe('unknown');
	expect(largestTier(['unknown', 'in21k'])).toBe('unknown');
	expect(largestTier(['unknown', 'web', 'in21k'])).toBe('web');
});
