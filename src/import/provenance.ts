import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseCsv } from '../records/csv.ts';

/** Which version of another project its files are, and when each file last changed. */
export interface Provenance {
	readonly version: string;
	/** The day of that version. */
	readonly date: string;
	/** The day a file last changed upstream; the version's day where nobody says. */
	changed(file: string): string;
	readonly warnings: readonly string[];
}

export interface Given {
	readonly commit: string | undefined;
	readonly date: string | undefined;
	/** Today, for a version that has no date of its own. */
	readonly today: string;
	/** Version and date of the last import, whose date stands while the version does. */
	readonly previous: { readonly version: string; readonly date: string } | undefined;
}

/**
 * Asks, in this order: what was given by hand, a MANIFEST.csv beside the directory or in it, the git repository that
 * the directory belongs to. Failing these the version is the checksum of `file`, the main file.
 */
export function provenanceOf(directory: string, file: string, given: Given): Provenance {
	const manifest = readManifest(directory);
	const git = gitOf(directory, file, given);
	const listed = manifest.get(file);
	const stale = listed !== undefined && listed.sha256 !== '' && listed.sha256 !== checksum(directory, file);
	const source = stale ? undefined : listed;
	const sha256 = `sha256:${checksum(directory, file).slice(0, 12)}`;
	const version = given.commit ?? (source?.version || git?.version || sha256);
	const known = given.date ?? (source?.date || git?.date || undefined);
	const kept = given.previous?.version === version ? given.previous.date : given.today;
	return {
		version,
		date: known ?? kept,
		changed: (name) =>
			(stale ? undefined : manifest.get(name)?.changed) || git?.changed(name) || (known ?? kept),
		warnings: [
			...(stale ? [`${file} is not the file that MANIFEST.csv lists (another sha256)`] : []),
			...(version === sha256
				? ['no commit known: the version is the checksum of the file; pass --commit and --date']
				: []),
			...(known === undefined && version !== sha256
				? [`no date known for ${version}: ${kept} is used; pass --date`]
				: []),
		],
	};
}

function checksum(directory: string, file: string): string {
	return createHash('sha256')
		.update(readFileSync(join(directory, file)))
		.digest('hex');
}

interface Listed {
	readonly version: string;
	readonly date: string;
	readonly changed: string;
	readonly sha256: string;
}

/** What a MANIFEST.csv says of the files of a directory, by file name. */
function readManifest(directory: string): ReadonlyMap<string, Listed> {
	const parent = dirname(resolve(directory));
	for (const [path, prefix] of [
		[join(directory, 'MANIFEST.csv'), ''],
		[join(parent, 'MANIFEST.csv'), `${basename(resolve(directory))}/`],
	] as const) {
		if (!existsSync(path)) continue;
		const { header, rows } = parseCsv(readFileSync(path, 'utf8'), path);
		return new Map(
			rows.flatMap(({ cells }) => {
				const cell = (column: string) => cells[header.cells.indexOf(column)] ?? '';
				if (!cell('path').startsWith(prefix)) return [];
				const listed: Listed = {
					version: cell('commit'),
					date: dayIn(cell('commit_date')),
					changed: dayIn(cell('file_last_changed')),
					sha256: cell('sha256'),
				};
				return [[cell('path').slice(prefix.length), listed]];
			}),
		);
	}
	return new Map();
}

function dayIn(text: string): string {
	return /\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? '';
}

interface GitSource {
	readonly version: string;
	readonly date: string;
	changed(file: string): string;
}

/** The commit of a file that stands in another project's repository as it was committed. */
function gitOf(directory: string, file: string, given: Given): GitSource | undefined {
	if (given.commit !== undefined) return undefined;
	const git = (...words: string[]): string => {
		try {
			return execFileSync('git', ['-C', directory, ...words], {
				encoding: 'utf8',
				stdio: ['ignore', 'pipe', 'ignore'],
			}).trim();
		} catch {
			return '';
		}
	};
	if (git('ls-files', '--', file) === '' || git('status', '--porcelain', '--', file) !== '') return undefined;
	if (git('rev-parse', '--show-toplevel') === toplevelHere()) return undefined;
	return {
		version: git('rev-parse', 'HEAD'),
		date: git('log', '-1', '--format=%cs'),
		changed: (name) => git('log', '-1', '--format=%cs', '--', name),
	};
}

function toplevelHere(): string {
	return dirname(dirname(import.meta.dirname));
}
