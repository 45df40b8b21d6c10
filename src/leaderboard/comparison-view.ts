import type { Comparison, FigureCell, Reach } from './comparison.ts';
import { interval } from './format.ts';
import { breakable } from './name-parts.ts';
import { type ElementPiece, element, type Piece } from './piece.ts';

/** What a comparison looks like: the verdict, a picture of the intervals, figures and settings in one table. */
export function comparisonView(comparison: Comparison, root: string): ElementPiece {
	const { models, fairness, figures, settings, reaches } = comparison;
	const all = String(models.length + 1);
	const named = models.map(({ name }) => name).join(' against ');
	return element(
		'div',
		{ class: 'comparison' },
		element('p', { class: `fairness ${fairness.kind}` }, fairness.sentence),
		...(reaches.length > 1 ? [picture(reaches)] : []),
		element(
			'div',
			{ class: 'scroll', role: 'region', 'aria-label': `${named} side by side`, tabindex: '0' },
			element(
				'table',
				{},
				element('caption', { class: 'visually-hidden' }, named),
				element(
					'thead',
					{},
					element(
						'tr',
						{},
						element('td', {}),
						...models.map(({ slug, name }) =>
							element(
								'th',
								{ scope: 'col' },
								element('a', { href: `${root}models/${slug}/` }, ...breakable(name)),
							),
						),
					),
				),
				element(
					'tbody',
					{},
					group('Figures', all),
					...figures.map(({ label, cells }) =>
						element('tr', {}, element('th', { scope: 'row' }, label), ...cells.map(figureCell)),
					),
				),
				element(
					'tbody',
					{},
					group('Settings', all),
					...settings.map(({ label, cells, differs }) =>
						element(
							'tr',
							{ class: differs ? 'differs' : 'same' },
							element('th', { scope: 'row' }, label),
							...cells.map((cell) => element('td', {}, cell)),
						),
					),
				),
			),
		),
	);
}

function group(title: string, columns: string): ElementPiece {
	return element('tr', {}, element('th', { scope: 'rowgroup', colspan: columns, class: 'group' }, title));
}

function figureCell({ text, evidence, best, note }: FigureCell): ElementPiece {
	const mark: Piece[] = evidence ? [evidenceMark(evidence), ' '] : [];
	const figure = best
		? element('strong', {}, text, element('span', { class: 'visually-hidden' }, ', surely the best'))
		: element('span', {}, text);
	return element(
		'td',
		{ class: 'figure' },
		...mark,
		figure,
		...(note ? [' ', element('small', {}, note)] : []),
	);
}

function evidenceMark(evidence: 'claim' | 'measurement'): ElementPiece {
	const name = evidence === 'claim' ? 'Claimed' : 'Measured';
	return element(
		'span',
		{ class: `evidence ${name.toLowerCase()}`, title: name },
		element('span', { class: 'visually-hidden' }, name),
	);
}

/** A line for each model: its figure, and how far the interval reaches. */
function picture(reaches: readonly Reach[]): ElementPiece {
	const least = Math.min(...reaches.map(({ lower }) => lower));
	const most = Math.max(...reaches.map(({ upper }) => upper));
	const at = (accuracy: number) => `${(3 + ((accuracy - least) / (most - least)) * 94).toFixed(2)}%`;
	return element(
		'ul',
		{ class: 'plain reaches', 'aria-label': 'Figures with their 95 % intervals' },
		...reaches.map(({ name, figure, lower, upper, evidence }) =>
			element(
				'li',
				{},
				element('span', { class: 'name' }, name),
				element(
					'svg',
					{ width: '100%', height: '20', 'aria-hidden': 'true' },
					element('line', { x1: '0', x2: '100%', y1: '10', y2: '10', class: 'axis' }),
					element('line', {
						x1: at(lower),
						x2: at(upper),
						y1: '10',
						y2: '10',
						class: `reach ${evidence === 'claim' ? 'claimed' : 'measured'}`,
					}),
					element('circle', {
						cx: at(figure),
						cy: '10',
						r: '4.5',
						class: evidence === 'claim' ? 'claimed' : 'measured',
					}),
				),
				element('span', { class: 'range' }, interval({ lower, upper })),
			),
		),
	);
}
