import { lockedPackages } from './lock-file.ts';

/** Prints the licences of all packages, and who is under each. */
const byLicence = Map.groupBy(lockedPackages(), ({ license }) => license ?? 'none named');
for (const [licence, packages] of [...byLicence].sort((a, b) => b[1].length - a[1].length)) {
	const names = [...new Set(packages.map(({ name, version }) => `${name} ${version}`))].sort();
	console.log(`${licence} (${names.length})\n  ${names.join('\n  ')}\n`);
}
