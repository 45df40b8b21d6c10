import { z } from 'zod';
import { CheckpointId } from '../records/checkpoint.ts';
import {
	ArxivId,
	HttpsUrl,
	Inference,
	IsoDate,
	IsoDay,
	Kind,
	League,
	Percent,
	Protocol,
	Slug,
	Text,
	Tier,
} from '../records/fields.ts';
import { Receipt } from '../records/paper.ts';
import { Baseline, Benchmark, Correction, Family, Source, TrainingSet } from '../records/tables.ts';

/*
 * The documents of version 1 as their readers see them. The JSON Schemas that are published, the OpenAPI description
 * and the types that the documents are built to all come from here.
 */

const Millions = z.number().positive();
const Pixels = z.int().positive();
const Rank = z.int().positive();

const Figure = z
	.object({
		top1: Percent.nullable(),
		top5: Percent.nullable(),
	})
	.meta({ id: 'Figure', title: 'Top-1 and top-5 accuracy of one result, in percent' });

const editionFields = {
	version: z.literal('1').meta({ description: 'Within a version a field is never renamed or removed' }),
	updated: IsoDay.meta({ description: 'Day of the newest change in the data' }),
	hash: z
		.string()
		.regex(/^sha256:[0-9a-f]{64}$/)
		.meta({ description: 'Changes when, and only when, a document may have changed' }),
};

export const ModelSummary = z
	.object({
		slug: Slug.meta({ description: 'Permalink of the model, for ever' }),
		name: Text,
		family: Slug,
		kind: Kind.meta({ description: 'What the architecture is made of' }),
		org: Text.nullable().meta({ description: 'The first organisation; null where nobody says' }),
		date: IsoDate.meta({ description: 'Date of the earliest result; a month where the day is unknown' }),
		params: Millions.nullable().meta({ description: 'Millions of parameters of what classifies' }),
		gmacs: z.number().positive().nullable().meta({ description: 'Billions of multiply-adds for one image' }),
		resolution: Pixels.nullable().meta({ description: 'Pixels of the headline result' }),
		trainingData: Tier.meta({
			description: 'Largest tier among its training sets, those of teacher and base weights included',
		}),
		protocol: Protocol.meta({ description: 'How the network came to classify' }),
		league: League.meta({ description: 'What it is ranked with' }),
		evidence: z.enum(['claimed', 'measured', 'both']),
		benchmark: Slug.meta({ description: 'Benchmark of the headline figures' }),
		top1: Percent.nullable().meta({
			description: 'Headline top-1 in percent: the measurement where there is one, else the claim',
		}),
		top5: Percent.nullable(),
		claimed: Figure.nullable().meta({ description: 'Best claim of the authors' }),
		measured: Figure.nullable().meta({
			description: 'Best measurement of the released weights by the foremost evaluator',
		}),
		secondHand: z
			.boolean()
			.meta({ description: 'The headline figure is known only from somebody else’s words' }),
		rank: Rank.nullable().meta({ description: 'Competition rank (1, 1, 3) in its league' }),
		rankInterval: z
			.tuple([Rank, Rank])
			.nullable()
			.meta({ description: 'Best and worst rank that the 95 % intervals allow' }),
		paper: Slug.nullable().meta({ description: 'Record of its paper, where there is one' }),
		checkpoints: z.array(CheckpointId).meta({ description: 'Released weights: library/name' }),
		open: z.boolean().meta({ description: 'The weights can be downloaded' }),
		url: z.url().meta({ description: 'Its page' }),
	})
	.meta({ id: 'ModelSummary', title: 'Model' });

export const ModelsDocument = z
	.object({
		...editionFields,
		count: z.int().nonnegative(),
		models: z.array(ModelSummary).meta({ description: 'By league, then rank, then name' }),
	})
	.meta({ title: 'All models' });

const ResultDocument = z
	.object({
		benchmark: Slug,
		top1: Percent.nullable().meta({ description: 'Percent; null where the source does not print it' }),
		top5: Percent.nullable().meta({ description: 'Percent; null where the source does not print it' }),
		resolution: Pixels.nullable(),
		inference: Inference.meta({ description: 'Models and views at test time' }),
		inferenceNote: Text.nullable(),
		evidence: z.enum(['claim', 'measurement']),
		checkpoint: CheckpointId.nullable().meta({ description: 'Weights that were run; null for a claim' }),
		evaluator: Slug.nullable().meta({ description: 'Who measured, a source; null for a claim' }),
		date: IsoDate.meta({ description: 'Date of the first version that prints the figure' }),
		source: HttpsUrl.meta({ description: 'Address where the figure stands' }),
		receipt: Receipt,
		crop: z.number().positive().nullable().meta({
			description: 'Fraction of the resized image that the centre crop keeps',
		}),
		interpolation: Text.nullable(),
		note: Text.nullable(),
	})
	.meta({ id: 'Result', title: 'Result of a model on a benchmark, from one source' });

const Weights = z
	.object({
		checkpoint: CheckpointId,
		architecture: CheckpointId,
		licence: Text.nullable(),
		url: HttpsUrl.nullable(),
		alsoKnownAs: z.array(CheckpointId).meta({ description: 'Names of the same weights in other libraries' }),
	})
	.meta({ id: 'Weights', title: 'Released weights' });

const Speed = z
	.object({
		source: Slug,
		device: Text.meta({ description: 'Hardware and software' }),
		resolution: Pixels,
		batch: z.int().positive(),
		imagesPerSecond: z.number().positive(),
	})
	.meta({ id: 'Speed', title: 'Inference speed' });

const PaperLink = z
	.object({ slug: Slug.nullable(), title: z.string(), arxiv: ArxivId.nullable(), url: HttpsUrl })
	.meta({ id: 'PaperLink', title: 'Paper; without a slug where there is no record of it here' });

const slugs = (description: string) => z.array(Slug).meta({ description });

export const ModelDocument = z
	.object({
		...editionFields,
		...ModelSummary.shape,
		organisations: z.array(Text),
		introducedIn: PaperLink.nullable().meta({
			description: 'Paper of the claim, else of the architecture',
		}),
		recipe: PaperLink.nullable().meta({ description: 'Paper of the training recipe where it is another' }),
		paramsNote: Text.nullable(),
		gmacsResolution: Pixels.nullable().meta({ description: 'Pixels at which gmacs was counted' }),
		gmacsNote: Text.nullable(),
		trainingSets: z.array(
			z
				.object({
					set: Slug,
					via: z.enum(['teacher', 'base weights', 'tokenizer']).nullable(),
					from: Text.nullable().meta({ description: 'The model it came through' }),
				})
				.meta({ id: 'SeenSet', title: 'Training set, seen directly or through another model' }),
		),
		trainingNote: Text.nullable(),
		weights: z.array(Weights),
		results: z.array(ResultDocument),
		neighbours: z
			.object({
				tied: slugs('Nearest in accuracy; neither is surely better'),
				smaller: slugs('Fewer parameters and no lower figure'),
				better: slugs('Parameters within a tenth, and surely better'),
				next: Slug.nullable().meta({ description: 'The next on the frontier' }),
			})
			.meta({ id: 'Neighbours', title: 'What somebody who looks at the model should know of' }),
		speed: z.array(Speed),
		note: Text.nullable(),
	})
	.meta({ title: 'One model with all its results' });

const PaperSummary = z
	.object({
		slug: Slug,
		title: Text,
		authors: Text,
		organisations: z.array(Text),
		venue: Text.nullable(),
		published: IsoDate,
		arxiv: ArxivId.nullable(),
		url: HttpsUrl,
		code: HttpsUrl.nullable(),
		weights: HttpsUrl.nullable(),
		models: z.array(Slug),
	})
	.meta({ id: 'PaperSummary', title: 'Paper' });

export const PapersDocument = z
	.object({ ...editionFields, count: z.int().nonnegative(), papers: z.array(PaperSummary) })
	.meta({ title: 'All papers with a record' });

export const BenchmarksDocument = z
	.object({ ...editionFields, count: z.int().nonnegative(), benchmarks: z.array(Benchmark) })
	.meta({ title: 'Benchmarks: images with labels, and how many' });

export const TrainingSetsDocument = z
	.object({ ...editionFields, count: z.int().nonnegative(), trainingSets: z.array(TrainingSet) })
	.meta({ title: 'Training sets beyond the ImageNet-1K training set' });

export const FamiliesDocument = z
	.object({ ...editionFields, count: z.int().nonnegative(), families: z.array(Family) })
	.meta({ title: 'Families of architectures' });

export const SourcesDocument = z
	.object({ ...editionFields, count: z.int().nonnegative(), sources: z.array(Source) })
	.meta({ title: 'Sources of measurements and speeds, their versions and terms' });

export const BaselinesDocument = z
	.object({ ...editionFields, count: z.int().nonnegative(), baselines: z.array(Baseline) })
	.meta({ title: 'People on ImageNet, as their authors state it' });

export const CorrectionsDocument = z
	.object({ ...editionFields, count: z.int().nonnegative(), corrections: z.array(Correction) })
	.meta({ title: 'What is said elsewhere, or was said here, and what primary sources say' });

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const counts = z
	.object({
		models: z.int().nonnegative(),
		results: z.int().nonnegative(),
		papers: z.int().nonnegative(),
	})
	.meta({ id: 'Counts', title: 'How much there is' });

export const IndexDocument = z
	.object({
		...editionFields,
		counts,
		documentation: z.url(),
		files: z.array(
			z
				.object({
					url: z.url(),
					mediaType: z.string(),
					about: z.string(),
					schema: z.url().nullable().meta({ description: 'JSON Schema of a JSON file' }),
					bytes: z.int().positive(),
					sha256: Sha256,
				})
				.meta({ id: 'File', title: 'A published file' }),
		),
	})
	.meta({ title: 'The files of version 1, with their checksums' });

const sized = { bytes: z.int().positive(), sha256: Sha256 };

const manifestFields = {
	...editionFields,
	counts,
	archive: z.object({ name: z.string(), ...sized }).meta({ description: 'Everything as one ZIP' }),
	files: z
		.array(z.object({ name: z.string(), about: z.string(), ...sized }))
		.meta({ description: 'What the archive holds' }),
};

export const ManifestDocument = z
	.object(manifestFields)
	.meta({ title: 'The archive of an edition, with the checksums of all that it holds' });

export const SnapshotDocument = z
	.object({
		...manifestFields,
		tag: z.string().meta({ description: 'Tag of the repository at which the archive can be made again' }),
		records: HttpsUrl.meta({ description: 'The records at that tag' }),
	})
	.meta({ title: 'A dated snapshot, which never changes' });

export const SnapshotsDocument = z
	.object({
		...editionFields,
		count: z.int().nonnegative(),
		snapshots: z.array(
			z
				.object({ date: IsoDay, hash: editionFields.hash, url: z.url(), manifest: z.url() })
				.meta({ id: 'Snapshot', title: 'A dated snapshot' }),
		),
	})
	.meta({ title: 'All snapshots, the newest first' });

/** A type whose arrays and objects may not be written to, as the documents are made from readonly rows. */
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

export type ModelSummary = Frozen<z.output<typeof ModelSummary>>;
export type ModelsDocument = Frozen<z.output<typeof ModelsDocument>>;
export type ModelDocument = Frozen<z.output<typeof ModelDocument>>;
export type PapersDocument = Frozen<z.output<typeof PapersDocument>>;
export type BenchmarksDocument = Frozen<z.output<typeof BenchmarksDocument>>;
export type TrainingSetsDocument = Frozen<z.output<typeof TrainingSetsDocument>>;
export type FamiliesDocument = Frozen<z.output<typeof FamiliesDocument>>;
export type SourcesDocument = Frozen<z.output<typeof SourcesDocument>>;
export type BaselinesDocument = Frozen<z.output<typeof BaselinesDocument>>;
export type CorrectionsDocument = Frozen<z.output<typeof CorrectionsDocument>>;
export type IndexDocument = Frozen<z.output<typeof IndexDocument>>;
export type ManifestDocument = Frozen<z.output<typeof ManifestDocument>>;
export type SnapshotDocument = Frozen<z.output<typeof SnapshotDocument>>;
export type SnapshotsDocument = Frozen<z.output<typeof SnapshotsDocument>>;
