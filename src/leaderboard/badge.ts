import type { Entry } from './entry.ts';
import { accuracy, count, knownAs } from './format.ts';

/** Advance widths of the badge's face at 11 pixels, by what a character looks like; textLength makes them exact. */
const widths: readonly (readonly [RegExp, number])[] = [
	[/[ijl.,:;|!'’]/, 3.1],
	[/[ftr()\- ]/, 4],
	[/[mwMW%]/, 9.6],
	[/[A-Z]/, 7.4],
	[/./u, 6.3],
];

/** About how wide a line of text is, in pixels. */
export function textWidth(text: string): number {
	return [...text].reduce(
		(width, character) => width + (widths.find(([like]) => like.test(character))?.[1] ?? 0),
		0,
	);
}

/** The figure that a badge and a card show: top-1, or top-5 where the challenge printed no other. */
export function badgeFigure(entry: Entry): { readonly measure: string; readonly figure: string } {
	if (entry.top1 !== null) return { measure: 'top-1', figure: `${accuracy(entry.top1)} %` };
	if (entry.top5 !== null) return { measure: 'top-5', figure: `${accuracy(entry.top5)} %` };
	return { measure: 'top-1', figure: 'no figure' };
}

/** Room that a card needs on another page, in pixels. */
export const card = { width: 420, height: 220 };

const height = 20;
const gap = 7;

/**
 * An SVG badge: what was measured, its mark of evidence, the figure and the rank. It needs no stylesheet and carries
 * its own paper, so that it reads on any page.
 */
export function badge(entry: Entry): string {
	const { measure, figure } = badgeFigure(entry);
	const measured = entry.measured !== null;
	const place = entry.standing[entry.home];
	const label = `ImageNet-1K ${measure}`;
	const known = entry.secondHand ? `${figure}, second hand` : figure;
	const value = place ? `${known} · #${count(place.rank)} ${entry.league}` : known;
	const labelWidth = Math.round(textWidth(label));
	const valueWidth = Math.round(textWidth(value));
	const valueStart = labelWidth + 2 * gap;
	const width = valueStart + valueWidth + 4 * gap;
	const mark = measured ? 'fill="#1d4fa0"' : 'fill="none" stroke="#a8430f" stroke-width="1.5"';
	const title = `${entry.name}: ${label} ${figure}, ${knownAs(entry)}`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" role="img" aria-label="${forXml(title)}">`,
		`<title>${forXml(title)}</title>`,
		`<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="2.5" fill="#fcfbf7" stroke="#c9c3b4"/>`,
		`<path d="M${valueStart} 1v18" stroke="#c9c3b4"/>`,
		'<g font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">',
		`<text x="${gap}" y="14" textLength="${labelWidth}" lengthAdjust="spacingAndGlyphs" fill="#5f5b52">${forXml(label)}</text>`,
		`<circle cx="${valueStart + gap + 4}" cy="10" r="4" ${mark}/>`,
		`<text x="${valueStart + 3 * gap}" y="14" textLength="${valueWidth}" lengthAdjust="spacingAndGlyphs" fill="#1b1a17">${forXml(value)}</text>`,
		'</g></svg>',
	].join('');
}

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
};

const forXml = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
