import fc from 'fast-check';
import type { Entry, Evidence, Result, SeenSet } from '../../src/leaderboard/entry.ts';
import { benches, kinds, leagues, protocols, tiers } from '../../src/leaderboard/view.ts';
import { slugify } from '../../src/records/slug.ts';
import { resultOf } from './result-of.ts';

/*
 * Entries as a ledger could hold them, without their standings: few different values, so that ties, gaps and shared
 * families are common.
 */

const percent = fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000);
const fewPercents = fc.oneof(fc.constantFrom(0, 50, 76.13, 80, 91, 100), percent);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const day = fc
	.tuple(
		fc.integer({ min: 2010, max: 2026 }),
		fc.integer({ min: 1, max: 12 }),
		fc.integer({ min: 0, max: 28 }),
	)
	.map(([year, month, date]) =>
		[year, String(month).padStart(2, '0'), ...(date ? [String(date).padStart(2, '0')] : [])].join('-'),
	);

const names = [
	'ResNet-50',
	'ResNet-50 (A1)',
	'resnet50.a1_in1k',
	'resnet50.a2_in1k',
	'ViT-L/16',
	'vit_large_patch16_384.augreg_in21k_ft_in1k',
	'Éclair–Ω',
	'ConvNeXt V2-Huge',
	'__proto__',
	'constructor',
	'=1+1',
	'10 crops',
	'2 crops',
];
const families = ['ResNet', 'ViT', 'ConvNeXt V2', 'constructor', 'Éclair'];
const orgs = ['Google Research', 'Meta AI', 'Microsoft', 'Université de Lyon'];
const papers = ['Deep Residual Learning', 'An Image is Worth 16x16 Words', 'Crème brûlée networks'];

function result(benchmark: string, evidence: Result['evidence'], figure: Partial<Result>): Result {
	return resultOf({ benchmark, evidence, top1: null, resolution: null, ...figure });
}

const figures = fc.record({
	top1: optional(fewPercents),
	top5: optional(fewPercents),
	resolution: optional(fc.constantFrom(224, 288, 384, 512)),
});

const entry = fc
	.record({
		name: fc.oneof(
			fc.constantFrom(...names),
			fc.string({ minLength: 1, maxLength: 12 }).filter((s) => slugify(s) !== ''),
		),
		family: fc.constantFrom(...families),
		kind: fc.constantFrom(...kinds),
		org: optional(fc.constantFrom(...orgs)),
		paper: optional(fc.constantFrom(...papers)),
		date: day,
		params: optional(
			fc.oneof(
				fc.constantFrom(25.56, 304.2, 2440),
				fc.integer({ min: 1, max: 1e7 }).map((n) => n / 1000),
			),
		),
		gmacs: optional(
			fc.oneof(
				fc.constantFrom(4.1, 17.6),
				fc.integer({ min: 1, max: 1e6 }).map((n) => n / 100),
			),
		),
		tier: fc.constantFrom(...tiers),
		protocol: fc.constantFrom(...protocols),
		league: fc.constantFrom(...leagues),
		evidence: fc.constantFrom<Evidence>('claimed', 'measured', 'both'),
		server: fc.constantFrom('ilsvrc-2012', 'ilsvrc-2014'),
		claim: figures,
		measured: fc.array(figures, { minLength: benches.length, maxLength: benches.length }),
		open: fc.boolean(),
		licence: optional(fc.constantFrom('Apache 2.0', 'CC BY-NC 4.0')),
		library: fc.constantFrom('timm', 'mmpretrain'),
		alsoKnownAs: fc.subarray(['keras/ResNet50', 'torchvision/resnet50']),
	})
	.map((made): Unnamed => {
		const home = made.league === 'challenge' ? made.server : 'imagenet-val';
		const claim = made.evidence === 'measured' ? null : result(home, 'claim', made.claim);
		const measurements =
			made.evidence === 'claimed'
				? []
				: benches
						.map((bench, i) =>
							result(bench === 'imagenet-val' ? home : bench, 'measurement', made.measured[i] ?? {}),
						)
						.filter(({ top1, top5 }) => top1 !== null || top5 !== null);
		const headline: Record<string, Result> = {};
		for (const found of claim ? [claim, ...measurements] : measurements) headline[found.benchmark] = found;
		const measured = measurements.find(({ benchmark }) => benchmark === home);
		const top = headline[home];
		return {
			name: made.name,
			family: { slug: slugify(made.family), name: made.family },
			kind: made.kind,
			org: made.org,
			organisations: made.org ? [made.org] : [],
			paper: made.paper
				? { slug: slugify(made.paper), title: made.paper, arxiv: null, url: 'https://example.org/' }
				: null,
			recipe: null,
			date: made.date,
			params: made.params,
			paramsNote: null,
			gmacs: made.gmacs,
			gmacsResolution: null,
			gmacsNote: null,
			trainingData: [seen(made.tier)],
			tier: made.tier,
			trainingNote: null,
			protocol: made.protocol,
			league: made.league,
			evidence: measured ? (claim ? 'both' : 'measured') : 'claimed',
			secondHand: false,
			headline,
			home,
			top1: top?.top1 ?? null,
			top5: top?.top5 ?? null,
			resolution: top?.resolution ?? null,
			claimed: claim && { top1: claim.top1, top5: claim.top5 },
			measured: measured ? { top1: measured.top1, top5: measured.top5 } : null,
			results: Object.values(headline),
			weights:
				made.evidence === 'claimed'
					? []
					: [
							{
								checkpoint: `${made.library}/${made.name.replaceAll(/[^\w.+-]/g, '_')}`,
								architecture: 'timm/x',
								licence: made.licence,
								url: null,
								alsoKnownAs: made.alsoKnownAs,
							},
						],
			open: made.open,
			speed: [],
			note: null,
		};
	});

type Unnamed = Omit<Entry, 'slug' | 'standing'>;

const seen = (tier: SeenSet['tier']): SeenSet => ({ id: tier, name: tier, tier, via: null, from: null });

/** Sizes of the benchmarks that the entries name. */
export const benchmarks = new Map(
	[...benches, 'ilsvrc-2012', 'ilsvrc-2014'].map((id) => [
		id,
		{
			images: id.startsWith('ilsvrc') ? 100_000 : 50_000,
			role: id.startsWith('ilsvrc') ? 'server' : 'validation',
		},
	]),
);

/** Between none and some dozens of entries with different slugs; standings are left empty. */
export const arbitraryEntries: fc.Arbitrary<Entry[]> = fc.array(entry, { maxLength: 40 }).map((made) => {
	const taken = new Map<string, number>();
	return made.map((row) => {
		const base = slugify(row.name);
		const times = taken.get(base) ?? 0;
		taken.set(base, times + 1);
		return { ...row, slug: times ? `${base}-${times}x` : base, standing: {} };
	});
});
