import { existsSync } from 'node:fs';

/**
 * Path of the browser that a variable of the environment names, else of the first that stands at one of some places.
 * Throws where the variable names what is not there.
 */
export function installed(variable: string, places: readonly string[]): string | undefined {
	const named = process.env[variable];
	if (named !== undefined && !existsSync(named)) {
		throw new Error(`${variable}: found "${named}", expected the path of a browser`);
	}
	return named ?? places.find((place) => existsSync(place));
}
