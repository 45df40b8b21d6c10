import type { Inference, Kind, League, Protocol, Tier } from '../records/fields.ts';
import type { Entry, Evidence } from './entry.ts';
import type { Interval } from './interval.ts';

/*
 * The one place where figures and field values become text. Units stand in headings, so numbers come bare.
 */

/**
 * 1523 -> "1,523", 1234.5678 -> "1,234.5678": all digits. Without Intl, which takes longer to set up than the table to
 * answer its first click.
 */
export const count = (value: number): string =>
	String(value).replace(/\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

/** Images a second: 0.4, 52.1, 3,410. */
export const rate = (perSecond: number): string => below(100, perSecond, 1) ?? count(Math.round(perSecond));

/** Milliseconds an image. Three digits are more than a measurement of speed holds. */
export const millisecondsAnImage = (perSecond: number): number => Number((1000 / perSecond).toPrecision(3));

/** "1 model", "1,523 models". */
export const plural = (value: number, one: string, many = `${one}s`): string =>
	`${count(value)} ${value === 1 ? one : many}`;

/** Size of a file: 812 B, 156 kB, 1.3 MB. */
export function fileSize(bytes: number): string {
	if (bytes < 1000) return `${bytes}\u00a0B`;
	if (bytes < 999_500) return `${Math.round(bytes / 1000)}\u00a0kB`;
	return `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`;
}

/** Percent as a table shows it, with one decimal at least and two at most: 91 -> "91.0", 90.056 -> "90.06". */
export const accuracy = (percent: number): string => {
	const text = percent.toFixed(2);
	return text.endsWith('0') ? text.slice(0, -1) : text;
};

/** Percent with its sign, for sentences: "88.86 %" that no line break parts. */
export const percent = (value: number): string => `${accuracy(value)}\u00a0%`;

/** A part of a whole, from 0 to 1, in whole percents: 0.142 -> "14 %". */
export const share = (part: number): string => `${Math.round(100 * part)}\u00a0%`;

/** Percent with every decimal its source printed, one at least: 91 -> "91.0", 90.056 -> "90.056". */
export const exactAccuracy = (percent: number): string =>
	Number.isInteger(percent * 10) ? percent.toFixed(1) : String(percent);

/** Pads a number with figure spaces, so that points align in a column whose figures have up to so many decimals. */
export const align = (figure: string, decimals: number): string =>
	figure + '\u2007'.repeat(Math.max(0, decimals - (figure.split('.')[1]?.length ?? 0)));

/** A difference in points with its sign: "+0.42", "−1.30", "0.00". */
export const points = (difference: number): string => {
	const text = Math.abs(difference).toFixed(2);
	if (Number(text) === 0) return '0.00';
	return `${difference < 0 ? '−' : '+'}${text}`;
};

/** "89.92–90.45". */
export const interval = ({ lower, upper }: Interval): string => `${lower.toFixed(2)}–${upper.toFixed(2)}`;

/** Half the width of an interval: "±0.26". */
export const margin = ({ lower, upper }: Interval): string => `±${((upper - lower) / 2).toFixed(2)}`;

/** Millions of parameters, three digits or so: 0.42, 5.3, 25.6, 304, 2,440. */
export const params = (millions: number): string => significant(millions);

/** Billions of multiply-adds: 0.22, 4.1, 600. */
export const gmacs = (billions: number): string => significant(billions);

function significant(value: number): string {
	return below(10, value, 2)?.replace(/0$/, '') ?? below(100, value, 1) ?? count(Math.round(value));
}

/** A number with so many decimals, unless rounding takes it to the limit. */
function below(limit: number, value: number, decimals: number): string | undefined {
	const text = value.toFixed(decimals);
	return Number(text) < limit ? text : undefined;
}

const months = 'January February March April May June July August September October November December'.split(
	' ',
);

/** "2022-05-04" -> "4 May 2022", "2022-05" -> "May 2022". Without Intl, which a slow phone takes some 40 ms to set up. */
export function date(iso: string): string {
	const [year, month, day] = iso.split('-');
	return [day && Number(day), months[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** What was asked for before: thousands of results share some hundred dates, and each is asked for many times. */
const fractionalYears = new Map<string, number>();

/** Fractional year for a time axis: "2022-05" is the middle of May 2022. */
export function fractionalYear(iso: string): number {
	const known = fractionalYears.get(iso);
	if (known !== undefined) return known;
	const [year = Number.NaN, month = 7, day = 15] = iso.split('-').map(Number);
	const start = Date.UTC(year, 0, 1);
	const end = Date.UTC(year + 1, 0, 1);
	const at = year + (Date.UTC(year, month - 1, day) - start) / (end - start);
	fractionalYears.set(iso, at);
	return at;
}

export const kindNames: Record<Kind, string> = {
	convnet: 'Convnet',
	transformer: 'Transformer',
	hybrid: 'Hybrid',
	mlp: 'MLP',
	ssm: 'State space',
	classical: 'Classical',
	other: 'Other',
};

export const tierNames: Record<Tier, string> = {
	none: 'ImageNet-1K only',
	in21k: 'ImageNet-21K',
	web: 'Web scale',
	unknown: 'Not known',
};

export const protocolNames: Record<Protocol, string> = {
	trained: 'Trained',
	'fine-tuned': 'Fine-tuned',
	'linear-probe': 'Linear probe',
	frozen: 'Frozen trunk',
	'zero-shot': 'Zero-shot',
};

export const leagueNames: Record<League, string> = {
	supervised: 'Supervised',
	probe: 'Probe',
	'zero-shot': 'Zero-shot',
	ensemble: 'Ensemble',
	challenge: 'Challenge',
};

export const evidenceNames: Record<Evidence, string> = {
	claimed: 'Claimed',
	measured: 'Measured',
	both: 'Claimed and measured',
};

/** In place of "Claimed" where only others quote the figure. */
export const secondHandName = 'Claimed, second hand';

/** How a headline figure is known, inside a sentence. */
export const knownAs = ({ measured, secondHand }: Pick<Entry, 'measured' | 'secondHand'>): string =>
	(measured ? evidenceNames.measured : secondHand ? secondHandName : evidenceNames.claimed).toLowerCase();

export const inferenceNames: Record<Inference, string> = {
	'single-crop': 'one model, one crop',
	'single-model': 'one model',
	'multi-crop': 'one model, several crops',
	ensemble: 'several models',
	'ensemble-multi-crop': 'several models and crops',
	'prompt-ensemble': 'one model, several prompts',
	unstated: 'not stated',
};

/** A name inside a sentence: "Convnet" -> "convnet"; "MLP" stays. */
export const inSentence = (name: string): string => (name === name.toUpperCase() ? name : name.toLowerCase());

/** A place in a list, empty where there is no figure to rank. */
export const rankText = (standing: { readonly rank: number } | undefined): string =>
	standing ? count(standing.rank) : '';
