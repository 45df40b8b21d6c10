import { element, type Piece } from '../piece.ts';
import { asText, type Chart, type Format, type Mark, type TableRow } from './chart.ts';

/*
 * What stands around a chart: written by the build, and again by the browser when a chart changes.
 */

const circle = (radius: string, kind: string): Piece => element('circle', { r: radius, class: kind });

const symbols: Record<Mark, readonly Piece[]> = {
	full: [circle('4', 'inked')],
	open: [circle('3.5', 'outline')],
	half: [circle('3.5', 'outline'), element('path', { d: 'M0 -4a4 4 0 0 1 0 8z', class: 'inked' })],
};

/** Items of the chart's key: marks, bands, and the lines that do not carry their names. */
export function keyItems({ meanings, lines, bands }: Pick<Chart, 'meanings' | 'lines' | 'bands'>): Piece[] {
	const item = (colour: string, width: number, shape: readonly Piece[], label: string) =>
		element(
			'li',
			{},
			element(
				'svg',
				{
					viewBox: `${-width / 2} -6 ${width} 12`,
					width: String(width),
					height: '12',
					'aria-hidden': 'true',
					class: `c-${colour}`,
				},
				...shape,
			),
			label,
		);
	return [
		...meanings.map(({ mark, colour, label }) => item(colour, 12, symbols[mark], label)),
		...lines
			.filter(({ named }) => !named)
			.map(({ colour, dash, label }) =>
				item(colour, 24, [element('path', { d: 'M-11 0h22', class: `line ${dash}` })], label),
			),
		...bands.map(({ colour, label }) =>
			item(colour, 24, [element('path', { d: 'M-11 -5h22v10h-22z', class: 'band' })], label),
		),
	];
}

const isNumber = (format: Format): boolean => format !== 'text' && format !== 'date';

/** Head and body of the data table. `page` gives the address of a model's page. */
export function tableParts(
	{ columns }: Pick<Chart, 'columns'>,
	rows: readonly TableRow[],
	page: (slug: string) => string,
): Piece[] {
	const kinds = columns.map(
		({ format }): Record<string, string> => (isNumber(format) ? { class: 'number' } : {}),
	);
	const heads = columns.map(({ label }, index) => element('th', { scope: 'col', ...kinds[index] }, label));
	const body = rows.map(({ slug, name, cells }) =>
		element(
			'tr',
			{},
			element('th', { scope: 'row' }, slug === null ? name : element('a', { href: page(slug) }, name)),
			...columns.map(({ format }, index) => {
				const cell = cells[index] ?? null;
				return element('td', kinds[index], cell === null ? '' : asText[format](cell));
			}),
		),
	);
	return [
		element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'Model'), ...heads)),
		element('tbody', {}, ...body),
	];
}
