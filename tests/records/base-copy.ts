import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { fixtures } from './fixture.ts';

/** A folder with a copy of the small data set, for a test to change; it goes when the test ends. */
export function baseCopy(): string {
	const directory = mkdtempSync(path.join(tmpdir(), 'ledger-'));
	onTestFinished(() => rmSync(directory, { recursive: true }));
	cpSync(`${fixtures}/base`, directory, { recursive: true });
	return directory;
}
