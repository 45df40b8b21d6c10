import { z } from 'zod';
import { CheckpointId, InheritedSet } from './checkpoint.ts';
import {
	ArxivId,
	HttpsUrl,
	IsoDate,
	IsoDay,
	Kind,
	listCell,
	numberCell,
	optionalCell,
	Params,
	Percent,
	Protocol,
	Slug,
	Text,
	Tier,
} from './fields.ts';

/** A regular expression over names. */
const Pattern = z
	.string()
	.regex(/^[ -~]*$/, 'expected printable ASCII')
	.refine((pattern) => {
		try {
			return new RegExp(pattern) !== undefined;
		} catch {
			return false;
		}
	}, 'expected a regular expression');

/** A row of `data/benchmarks.csv`: images with labels. */
export const Benchmark = z.strictObject({
	benchmark: Slug,
	name: Text,
	/** Short form for column heads and switches: `Val`, `ReaL`. */
	short: Text,
	/** Images that are scored; the sample size of every interval. */
	images: numberCell(z.int().positive()),
	classes: numberCell(z.int().positive()),
	/** `validation`, a `shift` of it, or a challenge `server`. */
	role: z.enum(['validation', 'shift', 'server']),
	published: IsoDate,
	about: Text,
	url: HttpsUrl,
});
export type Benchmark = z.output<typeof Benchmark>;

/** A row of `data/training-sets.csv`. */
export const TrainingSet = z.strictObject({
	set: Slug,
	name: Text,
	tier: Tier,
	/** As its authors count it: "14.2 M images", "4 B image-text pairs". */
	size: optionalCell(Text),
	access: z.enum(['public', 'private', 'withdrawn', 'unknown']),
	url: optionalCell(HttpsUrl),
	note: optionalCell(Text),
});
export type TrainingSet = z.output<typeof TrainingSet>;

/** A row of `data/families.csv`: architectures that share a design, and the paper that introduced it. */
export const Family = z.strictObject({
	family: Slug,
	name: Text,
	kind: Kind,
	/** Title of the introducing paper. */
	paper: optionalCell(Text),
	arxiv: optionalCell(ArxivId),
	published: optionalCell(IsoDate),
	note: optionalCell(Text),
});
export type Family = z.output<typeof Family>;

/** A row of `data/architectures.csv`: which family a library's architectures belong to. */
export const Architecture = z.strictObject({
	library: Slug,
	/** Of the library's architecture name. Rows are tried from top to bottom; the first match counts. */
	pattern: Pattern,
	family: Slug,
	/** Where it differs from the family's. */
	kind: optionalCell(Kind),
});
export type Architecture = z.output<typeof Architecture>;

/** A row of `data/listings.csv`: a dated document by which some of a library's weights were public. */
export const Listing = z.strictObject({
	library: Slug,
	/** Of the names of the weights. Rows are tried from top to bottom; the first match counts. */
	pattern: Pattern,
	date: IsoDay,
	source: HttpsUrl,
	where: Text,
});
export type Listing = z.output<typeof Listing>;

/** A row of `data/recipes.csv`: what a token of a checkpoint's tag says about its training. */
export const Recipe = z.strictObject({
	/** A word of the tag; empty for what holds of the architectures whatever the tag. */
	token: optionalCell(z.string().regex(/^[a-z0-9]+$/)),
	/** Limits the row to these architectures, for which it takes the place of the token's other row. */
	architectures: optionalCell(Pattern),
	meaning: Text,
	/** Training sets beyond ImageNet-1K. */
	sets: listCell(Slug),
	inherited: listCell(InheritedSet),
	protocol: optionalCell(Protocol),
	arxiv: optionalCell(ArxivId),
	paper: optionalCell(Text),
	organisation: optionalCell(Text),
});
export type Recipe = z.output<typeof Recipe>;

/** A row of `data/sources.csv`: where bulk figures come from, at which version and on which terms. */
export const Source = z.strictObject({
	source: Slug,
	name: Text,
	url: HttpsUrl,
	/** Commit, release, or `sha256:` of the file read where there is neither. */
	version: Text,
	date: IsoDay,
	licence: Text,
	terms: Text,
	/** Evaluators in the order in which the headline figure is taken; empty for what does not measure accuracy. */
	precedence: optionalCell(numberCell(z.int().positive())),
	/** Hardware and software of a speed table. */
	device: optionalCell(Text),
});
export type Source = z.output<typeof Source>;

/** A row of `data/baselines.csv`: people on ImageNet, with what exactly was measured. */
export const Baseline = z.strictObject({
	baseline: Slug,
	who: Text,
	metric: z.enum(['top-5', 'multi-label']),
	/** Percent right. */
	accuracy: numberCell(Percent),
	/** Images looked at. */
	images: optionalCell(numberCell(z.int().positive())),
	benchmark: Slug,
	date: IsoDate,
	caveat: Text,
	source: HttpsUrl,
	where: Text,
	quote: Text,
	read: z.enum(['primary', 'transcription', 'secondary']),
	on: IsoDay,
});
export type Baseline = z.output<typeof Baseline>;

/** A row of `data/corrections.csv`: what is said elsewhere, or was said here, and what primary sources say. */
export const Correction = z.strictObject({
	correction: Slug,
	/** Slug of the model it is about, if one. */
	model: optionalCell(Slug),
	/** What is wrong: a popular summary, another board, or an earlier version of this record. */
	where: Text,
	says: Text,
	is: Text,
	source: optionalCell(HttpsUrl),
	locator: optionalCell(Text),
	date: IsoDay,
});
export type Correction = z.output<typeof Correction>;

/** A row of `data/permalinks.csv`: a slug that was ever published. */
export const Permalink = z.strictObject({
	slug: Slug,
	since: IsoDay,
	/** The slug that took its place. */
	redirect: optionalCell(Slug),
});
export type Permalink = z.output<typeof Permalink>;

/** A row of `data/misprints.csv`: a figure that a library prints for its weights and that cannot be right. */
export const Misprint = z.strictObject({
	checkpoint: CheckpointId,
	field: z.enum(['params']),
	/** Millions, as the library has it. */
	printed: numberCell(z.number().positive()),
	/** What importers write in its place; empty where nobody states it. */
	correct: optionalCell(numberCell(Params)),
	basis: Text,
});
export type Misprint = z.output<typeof Misprint>;

/** A row of `data/exceptions.csv`: a finding that people looked at and let stand. Fails once no longer needed. */
export const Exception = z.strictObject({
	rule: Slug,
	/** What the finding is about: a slug, a checkpoint, `checkpoint@resolution`. */
	record: z.union([Slug, CheckpointId, z.string().min(1)]),
	reason: Text,
});
export type Exception = z.output<typeof Exception>;
