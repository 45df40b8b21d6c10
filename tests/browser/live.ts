import type { Locator } from '@playwright/test';
import { expect } from './test.ts';

/**
 * Waits until a chart is drawn in place of its picture. The frame is there from the start: while an element is missing,
 * Playwright describes the whole page at every look for it.
 */
export async function becomesLive(chart: Locator): Promise<void> {
	await expect(chart.locator('.frame')).toHaveClass(/\blive\b/);
}

/** Shows interest in a chart, and waits until it is drawn. */
export async function bringToLife(chart: Locator): Promise<Locator> {
	await chart.scrollIntoViewIfNeeded();
	await chart.dispatchEvent('pointerover');
	await becomesLive(chart);
	return chart;
}
