import { z } from 'zod';
import { CheckpointId } from './checkpoint.ts';
import { Gmacs, IsoDate, numberCell, optionalCell, Percent, Resolution, Text } from './fields.ts';

/**
 * A row of `data/measurements/<evaluator>.<benchmark>.csv`: released weights run by somebody who did not write the
 * paper. The evaluator is a source of `data/sources.csv`, which holds its version.
 */
export const MeasurementRow = z.strictObject({
	checkpoint: CheckpointId,
	resolution: optionalCell(numberCell(Resolution)),
	top1: numberCell(Percent),
	top5: optionalCell(numberCell(Percent)),
	/** Fraction of the resized image that the centre crop keeps. */
	crop: optionalCell(numberCell(z.number().positive().max(2))),
	interpolation: optionalCell(Text),
	/** When the evaluator first listed the figure, or the date of the version read. */
	date: IsoDate,
});
export type MeasurementRow = z.output<typeof MeasurementRow>;

export type Measurement = MeasurementRow & {
	/** A source id: `timm`. */
	readonly evaluator: string;
	readonly benchmark: string;
};

/** A row of `data/speed/<source>.csv`. */
export const SpeedRow = z.strictObject({
	architecture: CheckpointId,
	resolution: numberCell(Resolution),
	batch: numberCell(z.int().positive()),
	imagesPerSecond: numberCell(z.number().positive()),
	gmacs: optionalCell(numberCell(Gmacs)),
});
export type SpeedRow = z.output<typeof SpeedRow>;

export type Speed = SpeedRow & {
	/** A source id: `timm-rtx-4090`. */
	readonly source: string;
};

/** What an exception calls a measurement: `timm/resnet50.a1_in1k@224`. */
export function measurementName({
	checkpoint,
	resolution,
}: Pick<Measurement, 'checkpoint' | 'resolution'>): string {
	return resolution === null ? checkpoint : `${checkpoint}@${resolution}`;
}
