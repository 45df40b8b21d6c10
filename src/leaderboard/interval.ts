/** A 95 % interval in percent. */
export interface Interval {
	readonly lower: number;
	readonly upper: number;
}

/** Standard normal quantile of 97.5 %. */
const z = 1.959963984540054;

/**
 * Wilson's score interval of an accuracy (percent) over a number of images: how far the figure would move on other
 * images of the same kind. It knows nothing of training runs, and treats two models as if they saw different images.
 */
export function wilson(accuracy: number, images: number): Interval {
	const p = accuracy / 100;
	const scale = 1 / (1 + z ** 2 / images);
	const centre = scale * (p + z ** 2 / (2 * images));
	const reach = scale * z * Math.sqrt((p * (1 - p)) / images + z ** 2 / (4 * images ** 2));
	return { lower: 100 * Math.max(0, centre - reach), upper: 100 * Math.min(1, centre + reach) };
}

/**
 * Which accuracies over a number of images have an interval that holds the one given, in percent: those that the score
 * test does not refuse, which Wilson's interval is made of.
 */
export function holders(accuracy: number, images: number): Interval {
	const p = accuracy / 100;
	const reach = 100 * z * Math.sqrt((p * (1 - p)) / images);
	return { lower: accuracy - reach, upper: accuracy + reach };
}
