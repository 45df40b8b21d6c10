import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { provenanceOf } from '../../src/import/provenance.ts';
import { workshop } from './workshop.ts';

const unknown = { commit: undefined, date: undefined, today: '2026-11-24', previous: undefined };

function repository() {
	const { path, write } = workshop();
	const git = (...words: string[]) =>
		execFileSync(
			'git',
			['-C', path('keras'), '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words],
			{
				encoding: 'utf8',
				env: {
					...process.env,
					GIT_COMMITTER_DATE: '2025-03-04T12:00:00Z',
					GIT_AUTHOR_DATE: '2025-03-04T12:00:00Z',
				},
			},
		).trim();
	git('init', '--quiet');
	git('add', '.');
	git('commit', '--quiet', '--message', 'figures');
	return { directory: path('keras'), write, commit: git('rev-parse', 'HEAD') };
}

test('a committed file is known by the commit of its repository', () => {
	const { directory, commit } = repository();
	const { version, date, changed, warnings } = provenanceOf(directory, 'applications.csv', unknown);
	expect({ version, date, changed: changed('applications.csv'), warnings }).toEqual({
		version: commit,
		date: '2025-03-04',
		changed: '2025-03-04',
		warnings: [],
	});
});

test('a file that differs from its commit is known by its checksum', () => {
	const { directory, write } = repository();
	write('keras/applications.csv', 'changed\n');
	expect(provenanceOf(directory, 'applications.csv', unknown).version).toMatch(/^sha256:/);
});

test('this repository is not where the files of another project come from', () => {
	const { version } = provenanceOf('tests/fixtures/import/keras', 'applications.csv', unknown);
	expect(version).toMatch(/^sha256:/);
});

test('what is given by hand comes first', () => {
	const { directory } = repository();
	const given = { ...unknown, commit: 'v3.1', date: '2026-02-03' };
	const { version, date, changed } = provenanceOf(directory, 'applications.csv', given);
	expect([version, date, changed('applications.csv')]).toEqual(['v3.1', '2026-02-03', '2026-02-03']);
});
