import type { Misprint } from '../records/tables.ts';
import type { Reading } from './release.ts';
import { cellProblem, type SourceRow } from './source.ts';

/**
 * What was read, with the figures of data/misprints.csv put right. A row that the library no longer gives reason for
 * is a problem: it would hide the next fault of its kind.
 */
export function withoutMisprints(reading: Reading, misprints: readonly SourceRow<Misprint>[]): Reading {
	const { release } = reading;
	const printed = new Map(release.checkpoints.map(({ cells }) => [cells.checkpoint, cells]));
	const own = misprints.filter(({ record }) => record.checkpoint.startsWith(`${release.library}/`));
	const isNeeded = ({ record }: SourceRow<Misprint>) => {
		const cell = printed.get(record.checkpoint)?.[record.field] ?? '';
		return cell !== '' && Number(cell) === record.printed;
	};
	const needed = new Map(own.filter(isNeeded).map(({ record }) => [record.checkpoint, record]));
	return {
		...reading,
		release: {
			...release,
			checkpoints: release.checkpoints.map((row) => {
				const misprint = needed.get(row.cells.checkpoint);
				if (misprint === undefined) return row;
				return { ...row, cells: { ...row.cells, [misprint.field]: `${misprint.correct ?? ''}` } };
			}),
		},
		notes: [
			...reading.notes,
			...[...needed.values()].map(
				({ checkpoint, field, printed, correct }) =>
					`${checkpoint}: ${field} ${printed} is a misprint, ${correct === null ? 'left empty' : `${correct} taken`}`,
			),
		],
		problems: [
			...reading.problems,
			...own
				.filter((row) => !isNeeded(row))
				.map(({ record: { checkpoint, field }, origin }) =>
					cellProblem('misprint-not-needed', origin, 'printed', {
						expected: `what ${release.library} prints, ${printed.get(checkpoint)?.[field] || `nothing for ${checkpoint}`}`,
						remedy: 'the row is no longer needed: remove it, or correct it if it is new',
					}),
				),
		],
	};
}
