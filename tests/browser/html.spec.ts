import { builtPages, htmlFaults } from '../html.ts';
import { pageTypes } from './page-types.ts';
import { expect, test } from './test.ts';

test('a page of each type is valid HTML, and so is every hundredth page', () => {
	const types = pageTypes.map((path) => `${path.slice(1)}index.html`);
	const some = builtPages().filter((_, index) => index % 100 === 0);
	expect(htmlFaults(['404.html', ...types, ...some])).toEqual([]);
});
