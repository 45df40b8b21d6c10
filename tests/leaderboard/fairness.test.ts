import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contender } from '../../src/leaderboard/contender.ts';
import type { Entry } from '../../src/leaderboard/entry.ts';
import { fairness } from '../../src/leaderboard/fairness.ts';
import { modelDocument } from '../../src/open-data/documents.ts';
import { address, realLedger } from '../open-data/real-ledger.ts';
import { contender, run, surroundings } from './contenders.ts';
import { comparability, type Setting } from './counting.ts';

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

describe('a verdict is the worst that holding each model against each other gives', () => {
	const openings = { comparable: /^Comparable:/, differs: /^Differs in:/, incomparable: /^Not comparable:/ };
	function isTheWorst(models: readonly Contender[], settings: readonly Setting[]) {
		const { kind, sentence } = fairness(models, surroundings);
		expect(kind, models.map(({ slug }) => slug).join()).toBe(comparability(settings));
		expect(sentence).toMatch(openings[kind]);
		return kind;
	}
	const all = new Set(Object.keys(openings));

	test('on any models', () => {
		const tiers: Record<Setting['tier'], readonly (readonly string[])[]> = {
			none: [[]],
			in21k: [['imagenet-21k']],
			web: [['jft-3b'], ['align'], ['jft-3b', 'align'], ['align', 'jft-3b', 'align']],
			unknown: [['unknown']],
		};
		// Most are alike in most, for else no two of them were.
		const setting: fc.Arbitrary<Setting> = fc
			.constantFrom('none', 'none', 'none', 'in21k', 'web', 'web', 'unknown')
			.chain((tier) =>
				fc.record({
					benchmark: mostly('imagenet-val', 'imagenet-v2'),
					league: mostly('supervised', 'zero-shot'),
					tier: fc.constant(tier),
					sets: fc.constantFrom(...tiers[tier]),
					protocol: mostly('trained', 'fine-tuned'),
					resolution: mostly(224, 384, null),
					by: mostly('timm', 'torchvision', 'others', null),
					inference: mostly('single-crop', 'unstated', 'single-model', 'multi-crop'),
					inferenceNote: mostly(null, '10 crops'),
				}),
			);
		const found = new Set<string>();
		fc.assert(
			fc.property(fc.array(setting, { minLength: 2, maxLength: 6 }), (settings) => {
				found.add(isTheWorst(settings.map(contenderOf), settings));
			}),
			{ numRuns: 1000 },
		);
		expect(found).toEqual(all);
	});

	test('on models of the records: neighbours in rank, and any others', () => {
		const { entries } = realLedger;
		const documents = entries.map((entry) => modelDocument(entry, realLedger, address));
		const settings = entries.map(settingOf);
		const pick = <T>(from: readonly T[], places: readonly number[]): T[] =>
			places.flatMap((place) => from[place] ?? []);
		const found = new Set<string>();
		const places = fc.integer({ min: 0, max: entries.length - 1 });
		const holds = (chosen: readonly number[]) =>
			void found.add(isTheWorst(pick(documents, chosen), pick(settings, chosen)));
		for (let place = 1; place < entries.length; place++) holds([place - 1, place]);
		fc.assert(fc.property(fc.uniqueArray(places, { minLength: 2, maxLength: 6 }), holds));
		expect(found).toEqual(all);
	});
});

/** The first of some values four times of five. */
function mostly<T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
	return fc.oneof(
		{ arbitrary: fc.constant(usual), weight: 4 },
		{ arbitrary: fc.constantFrom(...others), weight: 1 },
	);
}

function contenderOf(setting: Setting, index: number): Contender {
	const { benchmark, resolution, by, inference, inferenceNote } = setting;
	const evaluator = by === 'others' ? null : by;
	const evidence = evaluator === null ? 'claim' : 'measurement';
	const receipt = { read: by === 'others' ? 'secondary' : 'primary' } as const;
	return contender({
		slug: `model-${index}`,
		league: setting.league,
		trainingData: setting.tier,
		trainingSets: setting.sets.map((set) => ({ set, via: null })),
		protocol: setting.protocol,
		results: [run({ benchmark, resolution, evaluator, inference, inferenceNote, evidence, receipt })],
	});
}

function settingOf(entry: Entry): Setting {
	const figure = entry.headline[entry.home];
	if (!figure) throw new Error(`${entry.slug} has no headline`);
	const { benchmark, resolution, evaluator, inference, inferenceNote, receipt } = figure;
	return {
		benchmark,
		league: entry.league,
		tier: entry.tier,
		sets: entry.trainingData.map(({ id }) => id),
		protocol: entry.protocol,
		resolution,
		by: receipt.read === 'secondary' ? 'others' : evaluator,
		inference,
		inferenceNote,
	};
}
