import { asText, type Chart, type Format, type Mark, type TableRow } from './chart.ts';

/*
 * What stands around a chart, as markup: written by the build, and again by the browser when a chart changes.
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

const symbols: Record<Mark, string> = {
	full: '<circle r="4" class="inked"/>',
	open: '<circle r="3.5" class="outline"/>',
	half: '<circle r="3.5" class="outline"/><path d="M0 -4a4 4 0 0 1 0 8z" class="inked"/>',
};

/** Items of the chart's key: marks, bands, and the lines that do not carry their names. */
export function keyMarkup({ meanings, lines, bands }: Pick<Chart, 'meanings' | 'lines' | 'bands'>): string {
	const item = (colour: string, width: number, shape: string, label: string) =>
		`<li><svg viewBox="${-width / 2} -6 ${width} 12" width="${width}" height="12" aria-hidden="true" class="c-${colour}">${shape}</svg>${asMarkup(label)}</li>`;
	return [
		...meanings.map(({ mark, colour, label }) => item(colour, 12, symbols[mark], label)),
		...lines
			.filter(({ named }) => !named)
			.map(({ colour, dash, label }) =>
				item(colour, 24, `<path d="M-11 0h22" class="line ${dash}"/>`, label),
			),
		...bands.map(({ colour, label }) =>
			item(colour, 24, '<path d="M-11 -5h22v10h-22z" class="band"/>', label),
		),
	].join('');
}

const isNumber = (format: Format): boolean => format !== 'text' && format !== 'date';

/** Head and body of the data table. `page` gives the address of a model's page. */
export function tableMarkup(
	{ columns }: Pick<Chart, 'columns'>,
	rows: readonly TableRow[],
	page: (slug: string) => string,
): string {
	const kind = (format: Format | undefined) => (format && isNumber(format) ? ' class="number"' : '');
	const heads = columns.map(({ label, format }) => `<th scope="col"${kind(format)}>${asMarkup(label)}</th>`);
	const body = rows.map(({ slug, name, cells }) => {
		const text = asMarkup(name);
		const head = slug === null ? text : `<a href="${asMarkup(page(slug))}">${text}</a>`;
		const data = columns.map(({ format }, index) => {
			const cell = cells[index] ?? null;
			return `<td${kind(format)}>${cell === null ? '' : asMarkup(asText[format](cell))}</td>`;
		});
		return `<tr><th scope="row">${head}</th>${data.join('')}</tr>`;
	});
	return `<thead><tr><th scope="col">Model</th>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody>`;
}
