import type { Backbone, Found, Wish } from './finder.ts';
import { accuracy, count, gmacs, kindNames, params, plural, tierNames } from './format.ts';
import { useOf } from './licence.ts';
import { snippetOf } from './loading.ts';
import { breakable } from './name-parts.ts';
import { element, type Piece } from './piece.ts';

/** Of the frontier so many are shown: the most accurate. */
const shown = 8;

/** Path of a model's page. */
export type PageOf = (slug: string) => string;

/** What was found, in a sentence. */
export function foundSentence({ within, best }: Found): string {
	if (within === 0) return 'No released weights meet this.';
	const first = plural(within, 'set of released weights meets', 'sets of released weights meet');
	if (best.length === 0) return `${first} this, but none has the cost to weigh by.`;
	const frontier = plural(best.length, 'is', 'are');
	return `${first} this; ${frontier} on the frontier${best.length > shown ? `, the best ${shown} shown` : ''}.`;
}

/** The list's items, best first. */
export const foundItems = ({ best }: Found, wish: Wish, page: PageOf): Piece[] =>
	best.slice(0, shown).map((backbone) => item(backbone, wish, page));

function item(backbone: Backbone, { device }: Wish, page: PageOf): Piece {
	const { slug, name, run, checkpoint } = backbone;
	const snippet = snippetOf(checkpoint, run);
	const fact = (label: string, value: string | null, unit: string) =>
		element('div', {}, element('dt', {}, label), element('dd', {}, value === null ? '–' : `${value}${unit}`));
	const ms = backbone.ms[device];
	return element(
		'li',
		{},
		element('p', { class: 'top1' }, accuracy(run.top1), element('small', {}, '%')),
		element('p', { class: 'name' }, element('a', { href: page(slug) }, ...breakable(name))),
		element(
			'dl',
			{},
			fact('Parameters', backbone.params === null ? null : params(backbone.params), ' M'),
			fact('GMACs', backbone.gmacs === null ? null : gmacs(backbone.gmacs), ''),
			fact('An image', ms === undefined ? null : count(ms), ' ms'),
			fact('Resolution', run.resolution === null ? null : String(run.resolution), ' px'),
			fact('Training data', tierNames[backbone.tier], ''),
			fact('Architecture', kindNames[backbone.kind], ''),
			fact('Licence', licenceText(backbone), ''),
		),
		...(snippet
			? [
					element(
						'details',
						{},
						element('summary', {}, `Load with ${snippet.library}`),
						element('pre', { tabindex: '0' }, snippet.code),
					),
				]
			: []),
	);
}

function licenceText({ licence }: Backbone): string {
	if (licence === null) return 'not stated';
	return useOf(licence) === 'own terms' ? 'own terms' : licence;
}
