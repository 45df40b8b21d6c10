import { describe, expect, test } from 'vitest';
import type { Contender } from '../../src/leaderboard/contender.ts';
import { fairness } from '../../src/leaderboard/fairness.ts';
import { contender, run, surroundings } from './contenders.ts';

const verdict = (...models: Contender[]) => fairness(models, surroundings);

const coca = contender({
	slug: 'coca',
	trainingData: 'web',
	trainingSets: [
		{ set: 'jft-3b', via: null },
		{ set: 'align', via: null },
	],
	protocol: 'fine-tuned',
	results: [run({ top1: 91, top5: null, resolution: 576, evidence: 'claim', evaluator: null })],
});

test('models with the same settings are comparable, whatever their size and design', () => {
	const { kind, differences, sentence } = verdict(
		contender(),
		contender({ slug: 'other', params: 300, kind: 'transformer', results: [run({ top1: 86 })] }),
	);
	expect({ kind, differences }).toEqual({ kind: 'comparable', differences: [] });
	expect(sentence).toMatch(/^Comparable:/);
});

test('a verdict does not depend on the order of the models', () => {
	expect(verdict(coca, contender()).kind).toBe(verdict(contender(), coca).kind);
});

describe('what models differ in is named', () => {
	test.for([
		{
			words: 'resolution 224 against 384',
			models: [contender(), contender({ results: [run({ resolution: 384 })] })],
		},
		{
			words: 'resolution 224 against not stated',
			models: [contender(), contender({ results: [run({ resolution: null })] })],
		},
		{ words: 'trained against fine-tuned', models: [contender(), contender({ protocol: 'fine-tuned' })] },
		{
			words: 'measured by timm against claimed',
			models: [contender(), contender({ results: [run({ evidence: 'claim', evaluator: null })] })],
		},
		{
			words: 'measured by timm against measured by torchvision',
			models: [contender(), contender({ results: [run({ evaluator: 'torchvision' })] })],
		},
		{
			words: 'one model, one crop against 10 crops',
			models: [
				contender(),
				contender({ results: [run({ inference: 'multi-crop', inferenceNote: '10 crops' })] }),
			],
		},
		{
			words: 'JFT-3B against ALIGN',
			models: ['jft-3b', 'align'].map((set) =>
				contender({ trainingData: 'web', trainingSets: [{ set, via: null }] }),
			),
		},
	])('$words', ({ words, models }) => {
		expect(verdict(...models)).toMatchObject({
			kind: 'differs',
			sentence: `Differs in: ${words}.`,
			differences: [{ grave: false }],
		});
	});

	test('each value once, for more than two models', () => {
		const sizes = [224, 384, 224].map((resolution) => contender({ results: [run({ resolution })] }));
		expect(verdict(...sizes).sentence).toBe('Differs in: resolution 224 against 384.');
	});

	test('not the crops that a paper leaves out, nor data that came in another order or way', () => {
		expect(verdict(contender(), contender({ results: [run({ inference: 'unstated' })] })).kind).toBe(
			'comparable',
		);
		const one = contender({
			trainingData: 'web',
			trainingSets: [
				{ set: 'jft-3b', via: null },
				{ set: 'align', via: 'teacher' },
			],
		});
		const other = contender({
			trainingData: 'web',
			trainingSets: [
				{ set: 'align', via: null },
				{ set: 'jft-3b', via: null },
			],
		});
		expect(verdict(one, other).kind).toBe('comparable');
	});
});

describe('figures cannot be compared', () => {
	test('where the training data are of another scale: CoCa against a network that saw ImageNet-1K alone', () => {
		const { kind, sentence } = verdict(coca, contender());
		expect(kind).toBe('incomparable');
		expect(sentence).toBe(
			'Not comparable: JFT-3B and ALIGN against none. They also differ in: fine-tuned against trained; resolution 576 against 224; claimed against measured by timm.',
		);
	});

	test('where nobody knows the training data, not even with another such model', () => {
		const unknown = (slug: string) =>
			contender({ slug, trainingData: 'unknown', trainingSets: [{ set: 'unknown', via: null }] });
		expect(verdict(unknown('a'), contender()).sentence).toBe(
			'Not comparable: training data not known against none.',
		);
		expect(verdict(unknown('a'), unknown('b')).sentence).toBe('Not comparable: training data not known.');
	});

	test('across leagues', () => {
		expect(verdict(contender(), contender({ league: 'zero-shot', protocol: 'zero-shot' })).sentence).toMatch(
			/^Not comparable: supervised league against zero-shot league\./,
		);
	});

	test('on other images', () => {
		const server = contender({
			league: 'challenge',
			results: [run({ benchmark: 'ilsvrc-2014-test', top1: null, top5: 93.3 })],
		});
		expect(verdict(contender(), server).sentence).toMatch(
			/^Not comparable: ImageNet-1K validation against ILSVRC 2014 test server; supervised league against/,
		);
	});
});
