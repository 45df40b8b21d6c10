import { readFileSync } from 'node:fs';
import { z } from 'zod';

const LockFile = z.object({
	packages: z.record(
		z.string(),
		z.object({
			version: z.string().optional(),
			resolved: z.string().optional(),
			integrity: z.string().optional(),
			license: z.string().optional(),
			hasInstallScript: z.boolean().default(false),
		}),
	),
});

/** A package as the lock file has it. */
export type LockedPackage = z.output<typeof LockFile>['packages'][string] & { readonly name: string };

/** Licences of packages whose own description names none, or only a file: read there. */
const readInFile: Readonly<Record<string, string>> = {
	flatbuffers: 'Apache-2.0',
	'json-bignum': 'MIT',
};

/** Every package that `npm ci` may install, on whatever machine. */
export function lockedPackages(): LockedPackage[] {
	const { packages } = LockFile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
	return Object.entries(packages)
		.filter(([path]) => path !== '')
		.map(([path, locked]) => {
			const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
			return { ...locked, name, license: readInFile[name] ?? locked.license };
		});
}
