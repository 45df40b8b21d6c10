import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lockedPackages } from './lock-file.ts';

const packages = lockedPackages();
const manifest: { readonly allowScripts: Readonly<Record<string, boolean>> } = JSON.parse(
	readFileSync('package.json', 'utf8'),
);

test('every package is locked to its bytes, and comes from the registry', () => {
	expect(packages.length).toBeGreaterThan(0);
	const faults = packages.filter(
		({ integrity, resolved }) =>
			!integrity?.startsWith('sha512-') ||
			(resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
	);
	expect(faults).toEqual([]);
});

test('no package runs a script when it is installed but those that package.json allows', () => {
	const running = new Set(
		packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name),
	);
	expect([...running].sort()).toEqual(Object.keys(manifest.allowScripts).sort());
});

/** Permissive ones, and for tools that no visitor gets, those that ask for their own source alone. */
const accepted = [
	'0BSD',
	'Apache-2.0',
	'BlueOak-1.0.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'CC0-1.0',
	'ISC',
	'LGPL-3.0-or-later',
	'MIT',
	'MPL-2.0',
	'Python-2.0',
];

test('every package names a licence that we may use it under', () => {
	const faults = packages.filter(
		({ license = '' }) =>
			!license
				.replace(/[()]/g, '')
				.split(/ AND | OR /)
				.every((one) => accepted.includes(one)),
	);
	expect(faults.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
});

test('what is sent to visitors is under permissive licences', () => {
	const sent = packages.filter(({ name }) => ['chart.js', '@kurkle/color', 'papaparse'].includes(name));
	expect(sent.map(({ license }) => license)).toEqual(['MIT', 'MIT', 'MIT']);
});
