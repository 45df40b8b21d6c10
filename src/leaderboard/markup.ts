import type { Piece } from './piece.ts';

/*
 * Markup as text. For the build alone: in the browser nothing becomes markup by being text.
 */

const entities: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Text that is no markup wherever it is put, an attribute included. */
export const asMarkup = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** The markup of pieces, none of which may be an element without an end, such as `br`. */
export function markupOf(pieces: readonly Piece[]): string {
	return pieces
		.map((piece) => {
			if (typeof piece === 'string') return asMarkup(piece);
			const { tag, attributes, parts } = piece;
			const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${asMarkup(value)}"`);
			return `<${tag}${written.join('')}>${markupOf(parts)}</${tag}>`;
		})
		.join('');
}
