import type { Piece } from '../leaderboard/piece.ts';

const drawn: ReadonlySet<string> = new Set(['svg', 'line', 'circle', 'text', 'path', 'rect', 'g']);

/** Makes what a piece describes. */
export function build(piece: Piece): Node {
	if (typeof piece === 'string') return document.createTextNode(piece);
	const node = drawn.has(piece.tag)
		? document.createElementNS('http://www.w3.org/2000/svg', piece.tag)
		: document.createElement(piece.tag);
	for (const [name, value] of Object.entries(piece.attributes)) node.setAttribute(name, value);
	node.append(...piece.parts.map(build));
	return node;
}
