import { expect, test } from 'vitest';
import { nameParts } from '../../src/leaderboard/name-parts.ts';

test.for([
	['vit_small_patch8.dino', ['vit_', 'small_', 'patch8', '.dino']],
	['MobileViTv2-1.0', ['MobileViTv2-1.0']],
	['ViT-L/16 (384 px)', ['ViT-L/', '16 (384 px)']],
	['_', ['_']],
] as const)('%s breaks between its parts, and nowhere in a number', ([name, parts]) => {
	expect(nameParts(name)).toEqual(parts);
});
