import { describe, expect, test } from 'vitest';
import { buildLedger } from '../../src/leaderboard/ledger.ts';
import { publishedSlugs } from '../../src/records/slug.ts';
import { lantern, lanternEntry } from './lantern.ts';

test('every published slug is one entry, and nothing else is', () => {
	expect(lantern.entries.map(({ slug }) => slug).sort()).toEqual(publishedSlugs(lantern.records));
});

describe('a claim whose checkpoint was measured', () => {
	const entry = lanternEntry('lantern-base');

	test('is one entry with the results of both', () => {
		expect(entry.evidence).toBe('both');
		expect(entry.claimed).toEqual({ top1: 83.1, top5: 96.3 });
		expect(lantern.bySlug.has('lantern-base-lit-in1k')).toBe(false);
	});

	test('takes its headline from the foremost evaluator, at the best resolution', () => {
		expect([entry.top1, entry.top5, entry.resolution]).toEqual([83.814, 96.652, 288]);
		expect(entry.measured).toEqual({ top1: 83.814, top5: 96.652 });
	});

	test('keeps the figures of every evaluator of the same weights', () => {
		const evaluators = entry.results.flatMap(({ evaluator }) => evaluator ?? []);
		expect(new Set(evaluators)).toEqual(new Set(['timm', 'torchvision']));
		expect(entry.weights).toMatchObject([
			{
				checkpoint: 'timm/lantern_base.lit_in1k',
				alsoKnownAs: ['torchvision/Lantern_Base_Weights.V1'],
			},
		]);
	});

	test('counts multiply-adds at the resolution of its headline', () => {
		expect([entry.gmacs, entry.gmacsResolution]).toEqual([7.1, 288]);
	});

	test('has the date of its earliest result', () => {
		expect(entry.date).toBe('2022-03-02');
	});
});

test('a claim that a later version printed first has that version’s date', () => {
	expect(lanternEntry('lantern-large').results.find(({ evidence }) => evidence === 'claim')?.date).toBe(
		'2022-06-20',
	);
});

test('a checkpoint that no paper names is an entry of its own', () => {
	const entry = lanternEntry('lantern-base-a1-in1k');
	expect(entry).toMatchObject({ name: 'lantern_base.a1_in1k', evidence: 'measured', claimed: null });
	expect(entry.paper).toMatchObject({ slug: 'lantern', arxiv: '2203.01234' });
});

test('what a teacher saw counts, and is said to come through the teacher', () => {
	const entry = lanternEntry('lantern-small-dim-in1k');
	expect(entry.tier).toBe('web');
	expect(entry.trainingData).toEqual([
		{ id: 'lamp-2b', name: 'LAMP-2B', tier: 'web', via: 'teacher', from: null },
	]);
});

test('a challenge entry lives on its year’s server and is ranked there on top-5', () => {
	const entry = lanternEntry('old-lantern');
	expect(entry).toMatchObject({ home: 'ilsvrc-2014-test', top1: null, top5: 93.33, league: 'challenge' });
	expect(entry.standing['ilsvrc-2014-test']).toEqual({ rank: 1, best: 1, worst: 1, of: 1 });
});

test('leagues are ranked apart', () => {
	for (const league of new Set(lantern.entries.map((entry) => entry.league))) {
		const ranks = lantern.entries
			.filter((entry) => entry.league === league)
			.map((entry) => entry.standing[entry.home]?.rank);
		expect(Math.min(...ranks.flatMap((rank) => rank ?? []))).toBe(1);
	}
});

test('other benchmarks rank only those who were run on them', () => {
	expect(lanternEntry('lantern-base').standing['imagenet-real']).toMatchObject({ rank: 1, of: 1 });
	expect(lanternEntry('lantern-large').standing['imagenet-real']).toBeUndefined();
});

test('an evaluator of later precedence speaks where the foremost is silent', () => {
	const alone = buildLedger({
		...lantern.records,
		measurements: lantern.records.measurements.filter(({ evaluator }) => evaluator !== 'timm'),
	});
	expect(alone.bySlug.get('lantern-base')?.headline['imagenet-val']?.evaluator).toBe('torchvision');
});

test('weights of one name bear that of their library', () => {
	const { records } = lantern;
	const [row] = records.checkpoints;
	if (!row) throw new Error('no checkpoint to copy');
	const twins = ['timm/LanternNet', 'torchvision/LanternNet'].map((checkpoint) => ({ ...row, checkpoint }));
	const names = buildLedger({ ...records, checkpoints: [...records.checkpoints, ...twins] })
		.entries.map(({ name }) => name)
		.filter((name) => name.startsWith('LanternNet'));
	const library = (source: string) => records.sources.find((row) => row.source === source)?.name;
	expect(names.sort()).toEqual(
		[`LanternNet (${library('timm')})`, `LanternNet (${library('torchvision')})`].sort(),
	);
});

test('weights whose name differs only in writing from another bear that of their library; 1.6 is not 16', () => {
	const { records } = lantern;
	const [row] = records.checkpoints;
	if (!row) throw new Error('no checkpoint to copy');
	const library = records.sources.find(({ source }) => source === 'torchvision')?.name;
	const namesOf = (...checkpoints: readonly string[]) =>
		buildLedger({
			...records,
			checkpoints: [...records.checkpoints, ...checkpoints.map((checkpoint) => ({ ...row, checkpoint }))],
		}).entries.map(({ name }) => name);
	expect(namesOf('torchvision/Glow_32x4d')).toContain('Glow_32x4d');
	expect(namesOf('torchvision/Glow_32x4d', 'timm/glow-32x4d')).toContain(`Glow_32x4d (${library})`);
	expect(namesOf('torchvision/Glow1_6', 'timm/glow16')).toContain('Glow1_6');
});
