import type { ContainerNode, Node, TextNode } from '@takumi-rs/core';
import type { Evidence } from '../leaderboard/entry.ts';
import { nameParts } from '../leaderboard/name-parts.ts';
import type { Card, CardFigure, Strip } from './card.ts';

/** Pixels of a preview, as services that show links expect it. */
export const size = { width: 1200, height: 630 } as const;

/** Values of the tokens that a card is drawn with, by name. */
export type Tokens = Readonly<Record<(typeof tokenNames)[number], string>>;
const tokenNames = ['paper', 'ink', 'ink-2', 'ink-3', 'rule', 'rule-2', 'measured', 'claimed'] as const;

/** The light theme's values from the site's own token sheet. Throws for a token that it lacks. */
export function lightTokens(css: string): Tokens {
	const value = (name: string): string => {
		const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}),`).exec(css)?.[1];
		if (found === undefined) throw new Error(`no light colour --${name} among the tokens`);
		return found;
	};
	return {
		paper: value('paper'),
		ink: value('ink'),
		'ink-2': value('ink-2'),
		'ink-3': value('ink-3'),
		rule: value('rule'),
		'rule-2': value('rule-2'),
		measured: value('measured'),
		claimed: value('claimed'),
	};
}

/** The style sheet of every card; its layout is of the same kind as the site's. */
export function styleSheet(tokens: Tokens): string {
	return `
.card { display: flex; flex-direction: column; width: 100%; height: 100%; padding: 44px 64px 38px;
	background: ${tokens.paper}; color: ${tokens.ink}; font-family: Ledger; }
.head { display: flex; justify-content: space-between; align-items: center; }
.brand { display: flex; align-items: center; gap: 14px; font-size: 27px; font-weight: 600; letter-spacing: -0.01em; }
.logo { width: 34px; height: 34px; }
.kind { font-size: 25px; color: ${tokens['ink-2']}; }
.title { margin-top: 30px; padding-bottom: 8px; font-weight: 600; line-height: 1.12; letter-spacing: -0.015em;
	text-wrap: balance;
	display: -webkit-box; -webkit-line-clamp: 2; overflow: hidden; text-overflow: ellipsis; overflow-wrap: anywhere; }
.subtitle { margin-top: 4px; font-size: 27px; color: ${tokens['ink-2']};
	white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.figures { display: flex; align-items: stretch; margin-top: auto; border-top: 2px solid ${tokens.ink}; }
.cell { display: flex; flex-direction: column; justify-content: space-between; flex: 1 1 0; min-width: 0;
	padding: 12px 20px 10px; border-left: 1px solid ${tokens.rule}; }
.cell.first { flex: 1.5 1 0; padding-left: 0; border-left: none; }
.label { display: flex; align-items: center; gap: 10px; font-size: 20px; color: ${tokens['ink-2']}; white-space: nowrap; }
.mark { width: 18px; height: 18px; }
.number { display: flex; align-items: baseline; gap: 8px; font-size: 56px; font-weight: 600; line-height: 1.2;
	letter-spacing: -0.02em; white-space: nowrap; }
.first .number { font-size: 104px; line-height: 1.08; letter-spacing: -0.03em; }
.value { display: flex; flex-direction: column; min-width: 0; }
.unit { font-size: 26px; font-weight: 500; letter-spacing: 0; color: ${tokens['ink-2']}; }
.first .unit { font-size: 44px; }
.under { font-size: 20px; color: ${tokens['ink-2']}; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.strip { width: 1072px; height: 54px; margin-top: 14px; }
.scale { display: flex; justify-content: space-between; margin-top: 5px; font-size: 18px; color: ${tokens['ink-2']}; }
`;
}

/** The card as boxes and text. */
export function layout({ kind, title, subtitle, figures, strip }: Card, tokens: Tokens): Node {
	return box('card', [
		box('head', [
			box('brand', [drawing('logo', logo(tokens), 34, 34), text('', 'ImageNet Ledger')]),
			text('kind', kind),
		]),
		{ ...text('title', breakable(title)), style: { fontSize: titleSize(title) } },
		text('subtitle', subtitle),
		box(
			'figures',
			figures.map((figure, index) => cell(figure, index === 0, tokens)),
		),
		...(strip
			? [
					drawing('strip', stripDrawing(strip, tokens), 1072, 54),
					box(
						'scale',
						strip.labels.map((label) => text('', label)),
					),
				]
			: []),
	]);
}

/** Zero-width spaces allow lines to break. */
const breakable = (title: string): string => nameParts(title).join('\u200b');

/** Pixels: as large as lets most titles stand on two lines. */
function titleSize(title: string): number {
	if (title.length <= 26) return 72;
	return title.length <= 60 ? 54 : 44;
}

function cell({ label, figure, unit, under, evidence }: CardFigure, first: boolean, tokens: Tokens): Node {
	return box(first ? 'cell first' : 'cell', [
		box('label', [
			...(evidence ? [drawing('mark', markDrawing(evidence, tokens), 18, 18)] : []),
			text('', label),
		]),
		box('value', [
			box('number', [text('', figure), ...(unit ? [text('unit', unit)] : [])]),
			text('under', under ?? ' '),
		]),
	]);
}

const box = (className: string, children: Node[]): ContainerNode => ({
	type: 'container',
	className,
	children,
});
const text = (className: string, words: string): TextNode => ({ type: 'text', className, text: words });
const drawing = (className: string, src: string, width: number, height: number): Node => ({
	type: 'image',
	className,
	src,
	width,
	height,
});

const svg = (width: number, height: number, content: string): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${content}</svg>`;

const logo = ({ ink, measured, claimed }: Tokens): string =>
	svg(
		20,
		20,
		`<path d="M1 1.5h18M1 18.5h18" stroke="${ink}" stroke-width="1.5"/><circle cx="6" cy="10" r="3.5" fill="${measured}"/><circle cx="14" cy="10" r="3" fill="none" stroke="${claimed}" stroke-width="1.6"/>`,
	);

/** Filled for measured, open for claimed, half-filled for both. */
function dot(
	evidence: Evidence,
	x: number,
	y: number,
	r: number,
	{ paper, measured, claimed }: Tokens,
): string {
	const colour = evidence === 'claimed' ? claimed : measured;
	const fill = evidence === 'measured' ? measured : paper;
	const ring = `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" stroke="${colour}" stroke-width="2.5"/>`;
	return evidence === 'both'
		? `${ring}<path d="M${x} ${y - r}a${r} ${r} 0 0 1 0 ${2 * r}z" fill="${colour}"/>`
		: ring;
}

const markDrawing = (evidence: Evidence, tokens: Tokens): string =>
	svg(18, 18, dot(evidence, 9, 9, 7, tokens));

function stripDrawing({ bars, marks }: Strip, tokens: Tokens): string {
	const [width, height, base] = [1072, 54, 53];
	const step = width / bars.length;
	const rects = bars
		.map((bar, index) => {
			const tall = Math.round(bar * 44);
			return tall > 0
				? `<rect x="${(index * step).toFixed(1)}" y="${base - tall}" width="${(step - 2).toFixed(1)}" height="${tall}"/>`
				: '';
		})
		.join('');
	const shown = marks.map(({ at, evidence }) => {
		const x = Math.round(10 + at * (width - 20));
		return marks.length === 1
			? `<path d="M${x} 0V${base}" stroke="${tokens.ink}" stroke-width="2"/>${dot(evidence, x, 12, 8, tokens)}`
			: dot(evidence, x, 44, 6, tokens);
	});
	return svg(
		width,
		height,
		`<g fill="${tokens['rule-2']}">${rects}</g><path d="M0 ${base}.5H${width}" stroke="${tokens['ink-3']}"/>${shown.join('')}`,
	);
}
