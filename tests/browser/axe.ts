import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';

const source = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

declare global {
	interface Window {
		axe?: typeof axe;
	}
}

/** A rule that is broken, what it asks for, and the elements that break it. */
type Finding = readonly [rule: string, help: string, elements: readonly string[]];

/** The rules that one theme may keep and the other break. */
export const ofColours = ['color-contrast', 'link-in-text-block'];

export interface Look {
	/** CSS selector of the part to look at; else the whole page. */
	readonly within?: string;
	/** The only rules to ask; else all, with that of targets that are too small. */
	readonly rules?: readonly string[];
}

/** What axe finds wrong with a page as it is shown now. The page keeps axe for the next look. */
export async function findings(page: Page, { within, rules }: Look = {}): Promise<readonly Finding[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
	const options: RunOptions = {
		...(rules
			? { runOnly: { type: 'rule', values: [...rules] } }
			: { rules: { 'target-size': { enabled: true } } }),
		// What is right is not described element by element: that took longer than the search.
		resultTypes: ['violations'],
	};
	return page.evaluate(
		async ({ within, options }): Promise<readonly Finding[]> => {
			if (!window.axe) throw new Error('axe is not in the page');
			const { violations } = await window.axe.run(within ?? document, options);
			return violations.map(({ id, help, nodes }) => [id, help, nodes.map(({ html }) => html)]);
		},
		{ within, options },
	);
}
