import type { Colour } from '../../leaderboard/chart/chart.ts';

/** The tokens of the style sheet as a canvas understands them. */
export interface Theme {
	readonly colour: (name: Colour | 'paper' | 'rule') => string;
	/** A CSS font for a weight, such as `600 12px "Ledger"`. */
	readonly font: (weight: number) => string;
}

/** Reads the tokens that hold for an element now. */
export function themeOf(element: Element): Theme {
	const style = getComputedStyle(element);
	return {
		colour: (name) => style.getPropertyValue(`--${name}`).trim(),
		font: (weight) => `${weight} ${style.fontSize} ${style.fontFamily}`,
	};
}

/** Calls back when the theme changes, by the visitor's choice, by the system's or for paper. */
export function onThemeChange(changed: () => void, signal: AbortSignal): void {
	document.addEventListener('ledger:theme', changed, { signal });
	for (const media of ['(prefers-color-scheme: dark)', 'print']) {
		matchMedia(media).addEventListener('change', changed, { signal });
	}
}
