import { z } from 'zod';
import { INVISIBLE } from './invisible.ts';

/*
 * The vocabulary that every record shares. A message says what was expected; where a value stands in a file,
 * and what was found there, is added by the reader.
 */

/** Lower-case words joined by hyphens: `convnext-v2-huge`. The last part of a permalink. */
export const Slug = z
	.string()
	.regex(
		/^[a-z0-9]+(-[a-z0-9]+)*$/,
		'expected lower-case letters, digits and single hyphens, such as "coca-fine-tuned"',
	);

/**
 * Text that is shown to people: no control, invisible or direction-changing characters, no markup, no blank ends.
 * A name is data, never instructions to a terminal, a browser or a reader's eye.
 */
export const Text = z
	.string()
	.min(1, 'expected some text')
	.max(600, 'expected at most 600 characters')
	.refine((text) => !/\p{Control}/u.test(text), 'expected text without control characters')
	.refine((text) => !INVISIBLE.test(text), 'expected text without invisible or direction-changing characters')
	.refine((text) => !/<\/?[a-z!]/i.test(text), 'expected plain text without markup')
	.refine((text) => text === text.trim(), 'expected no blanks at either end');

/** An https address of a public host, in printable ASCII. `z.url()` would let `https:/arxiv.org` pass. */
export const HttpsUrl = z
	.string('expected an https:// address')
	.regex(/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(\/[!#-;=?-~]*)?$/i, 'expected an https:// address');

/** A calendar day, `2020-10-22`, or the month where the day is unknown, `2020-10`. */
export const IsoDate = z.union([z.iso.date(), z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)], {
	error: 'expected a date such as "2020-10-22", or "2020-10" where the day is unknown',
});

/** A calendar day. */
export const IsoDay = z.iso.date('expected a calendar date such as "2026-11-23"');

/** An arXiv identifier without its version: `2205.01917`. */
export const ArxivId = z
	.string()
	.regex(/^\d{4}\.\d{4,5}$/, 'expected an arXiv identifier without version, such as "2205.01917"');

const fitsDecimals = (value: number, most: number): boolean =>
	Math.round(value * 10 ** most) / 10 ** most === value;

/*
 * The columns that the browser gets hold each figure as a 32-bit integer, scaled by one power of ten for the whole
 * column: the largest figure with the most decimals has to fit.
 */

/** Percent of images, 0 to 100. */
export const Percent = z
	.number('expected a percentage as a number, such as 91.0')
	.min(0, 'expected a percentage from 0 to 100')
	.max(100, 'expected a percentage from 0 to 100')
	.refine((value) => fitsDecimals(value, 5), 'expected a percentage with at most five decimals');

/** Millions of parameters. */
export const Params = z
	.number('expected millions of parameters as a number, such as 25.6')
	.min(0.1, 'expected millions of parameters, 0.1 or more')
	.max(30_000, 'expected millions of parameters: 25.6, not 25600000')
	.refine((value) => fitsDecimals(value, 4), 'expected millions of parameters with at most four decimals');

/** Billions of multiply-adds for one image. Most papers write "FLOPs" and mean this. */
export const Gmacs = z
	.number('expected billions of multiply-adds as a number, such as 4.1')
	.positive('expected billions of multiply-adds above 0')
	.max(100_000, 'expected billions of multiply-adds: 4.1, not 4100000000')
	.refine((value) => fitsDecimals(value, 4), 'expected billions of multiply-adds with at most four decimals');

/** Side of the square input in pixels. */
export const Resolution = z
	.int('expected a whole number of pixels')
	.min(16, 'expected 16 pixels or more')
	.max(4096, 'expected at most 4096 pixels');

export const Kind = z.enum(['convnet', 'transformer', 'hybrid', 'mlp', 'ssm', 'classical', 'other']);
/** What an architecture is made of. */
export type Kind = z.output<typeof Kind>;

export const Protocol = z.enum(['trained', 'fine-tuned', 'linear-probe', 'frozen', 'zero-shot']);
/**
 * How the network came to classify: `trained` on ImageNet-1K alone (a higher-resolution finish included),
 * `fine-tuned` after other data or self-supervision, `linear-probe` on a fixed trunk, `frozen` trunk under a larger
 * head, or `zero-shot`.
 */
export type Protocol = z.output<typeof Protocol>;

export const League = z.enum(['supervised', 'probe', 'zero-shot', 'ensemble', 'challenge']);
/** What is ranked together. */
export type League = z.output<typeof League>;

export const Inference = z.enum([
	'single-crop',
	'single-model',
	'multi-crop',
	'ensemble',
	'ensemble-multi-crop',
	'prompt-ensemble',
	'unstated',
]);
/** Models and views at test time. `single-model` is one model where the source does not name its crops. */
export type Inference = z.output<typeof Inference>;

export const Tier = z.enum(['none', 'in21k', 'web', 'unknown']);
/** How far training data goes beyond ImageNet-1K. */
export type Tier = z.output<typeof Tier>;

/** A cell that may be empty, which reads as `null`. */
export const optionalCell = <T extends z.ZodType>(cell: T) =>
	z.preprocess((text) => (text === '' ? null : text), cell.nullable());

/** A cell that holds a plain decimal number: no sign, thousands separator, percent sign or exponent. */
export const numberCell = <T extends z.ZodType<number, number>>(number: T) =>
	z
		.string()
		.regex(/^\d+(\.\d+)?$/, 'expected a plain decimal number such as 83.42')
		.transform(Number)
		.pipe(number);

/** A cell that holds names separated by semicolons; empty reads as none. */
export const listCell = <T extends z.ZodType<string, string>>(item: T) =>
	z
		.string()
		.transform((text) => (text === '' ? [] : text.split(';')))
		.pipe(z.array(item));
