import { describe, expect, test } from 'vitest';
import { snippets } from '../../src/leaderboard/loading.ts';
import { readRecords } from '../../src/records/read-records.ts';
import { lanternEntry } from './lantern.ts';

const entry = lanternEntry('lantern-base');
const ways = snippets(entry);
const way = (library: string) => ways.find((found) => found.library === library);

describe('a model of two libraries and a hub', () => {
	test('can be loaded from each of them', () => {
		expect(ways.map(({ library }) => library)).toEqual(['timm', 'torchvision', 'Transformers']);
	});

	test('is preprocessed by timm as in the run that is shown first', () => {
		const run = entry.headline[entry.home];
		expect(way('timm')?.code).toContain(
			`{'input_size': (3, ${run?.resolution}, ${run?.resolution}), 'crop_pct': ${run?.crop}, 'interpolation': '${run?.interpolation}'}`,
		);
		expect(way('timm')?.note).toContain(`${run?.top1} % top-1 with ${run?.resolution} px`);
	});

	test('is named to torchvision by its weights', () => {
		expect(way('torchvision')?.code).toContain("get_weight('Lantern_Base_Weights.V1')");
		expect(way('torchvision')?.code).toContain("get_model('lantern_base', weights=weights)");
	});

	test('is named to Transformers by its place on the hub', () => {
		expect(way('Transformers')?.code).toContain("from_pretrained('timm/lantern_base.lit_in1k')");
	});
});

test('weights that only a library of another kind has get no code', () => {
	const [weights] = entry.weights;
	if (!weights) throw new Error('the invented model has lost its weights');
	const other = { ...weights, checkpoint: 'elsewhere/lantern', url: null, alsoKnownAs: [] };
	expect(snippets({ ...entry, weights: [other] })).toEqual([]);
	expect(snippets({ ...entry, weights: [] })).toEqual([]);
});

test('a fraction that is whole is written as one', () => {
	const results = entry.results.map((result) => ({ ...result, crop: 1 }));
	const [first] = snippets({ ...entry, results, headline: {} });
	expect(first?.code).toContain("'crop_pct': 1.0");
});

test('torchvision’s own name of every model is the first part of its weights’ name in lower case', () => {
	const { checkpoints } = readRecords('data', { today: '2100-01-01' });
	const named = checkpoints.filter(({ checkpoint }) => checkpoint.startsWith('torchvision/'));
	expect(named.length).toBeGreaterThan(0);
	for (const { checkpoint, architecture } of named) {
		const weights = checkpoint.slice('torchvision/'.length);
		expect(weights.slice(0, weights.indexOf('_Weights')).toLowerCase(), checkpoint).toBe(
			architecture.slice('torchvision/'.length),
		);
	}
});
