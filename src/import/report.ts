import type { Changes } from './changes.ts';
import type { Reading } from './release.ts';

/** What an import did, for the person who ran it. */
export function formatImport(
	{ release, leftOut, notes }: Reading,
	changes: Changes,
	written: readonly string[],
): string {
	const counts = [
		`${release.checkpoints.length} checkpoints`,
		...[...release.measurements].map(([benchmark, rows]) => `${rows.length} results on ${benchmark}`),
		...[...release.speeds].map(([source, rows]) => `${rows.length} speeds of ${source}`),
	];
	return [
		`${release.library} ${release.sources[0]?.cells.version ?? ''} of ${release.sources[0]?.cells.date ?? ''}`,
		...section('Read', counts),
		...section(
			'Left out',
			leftOut.map(({ what, why }) => `${what.length} (${why}): ${some(what)}`),
		),
		...section('Notes', notes),
		...section('New', changes.added.length > 0 ? [`${changes.added.length}: ${some(changes.added)}`] : []),
		...section('Gone', changes.gone.length > 0 ? [`${changes.gone.length}: ${some(changes.gone)}`] : []),
		...section('Gone results', changes.results.gone),
		...section('Changed figures', changes.figures),
		written.length === 0
			? 'Nothing changed.'
			: `Wrote ${written.length} ${written.length === 1 ? 'file' : 'files'}: ${written.join(', ')}`,
	].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
	if (lines.length === 0) return [];
	const shown = lines.slice(0, 40);
	const rest = lines.length - shown.length;
	return [`${title}:`, ...shown.map((line) => `  ${line}`), ...(rest > 0 ? [`  and ${rest} more`] : [])];
}

function some(names: readonly string[]): string {
	const shown = names.slice(0, 12);
	return names.length > shown.length
		? `${shown.join(', ')} and ${names.length - shown.length} more`
		: shown.join(', ');
}
