import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';

const namespace = 'http://www.w3.org/2005/Atom';

/** Parses a feed, and fails on anything that is not well formed. */
export function parseFeed(text: string): Element {
	const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
		text,
		'application/xml',
	).documentElement;
	if (!root) throw new Error('no document');
	return root;
}

/** The elements of a name right below another. */
export const childrenOf = (element: Element, name: string): Element[] =>
	[...element.getElementsByTagNameNS(namespace, name)].filter(({ parentNode }) => parentNode === element);

/** Text of the first element of a name right below another. */
export const textOf = (element: Element, name: string): string =>
	childrenOf(element, name)[0]?.textContent ?? '';

/** What RFC 4287 asks of a feed and its entries beyond being well formed. */
export function feedFaults(feed: Element): string[] {
	const entries = childrenOf(feed, 'entry');
	const ids = [feed, ...entries].map((element) => textOf(element, 'id'));
	return [
		...(feed.namespaceURI === namespace && feed.localName === 'feed' ? [] : ['is no Atom feed']),
		...(childrenOf(feed, 'author').some((author) => textOf(author, 'name')) ? [] : ['has no author']),
		...(linksOf(feed, 'self').length === 1 ? [] : ['does not say where it is']),
		...(new Set(ids).size === ids.length ? [] : ['has an id twice']),
		...[feed, ...entries].flatMap((element) => [
			...['id', 'title', 'updated']
				.filter((name) => childrenOf(element, name).length !== 1 || textOf(element, name) === '')
				.map((name) => `lacks one ${name}: ${textOf(element, 'id')}`),
			...(/^tag:[\w.-]+,\d{4}(-\d\d(-\d\d)?)?:[\w./-]+$/.test(textOf(element, 'id'))
				? []
				: [`has no tag URI: ${textOf(element, 'id')}`]),
			...['updated', 'published']
				.flatMap((name) => childrenOf(element, name).map(({ textContent }) => textContent ?? ''))
				.filter((date) => !/^\d{4}-\d\d-\d\dT00:00:00Z$/.test(date) || Number.isNaN(Date.parse(date)))
				.map((date) => `has a date that is none: ${date}`),
			...(linksOf(element, 'alternate').every((link) => URL.canParse(link)) &&
			linksOf(element, 'alternate').length === 1
				? []
				: [`leads nowhere: ${textOf(element, 'id')}`]),
		]),
	];
}

const linksOf = (element: Element, rel: string): string[] =>
	childrenOf(element, 'link')
		.filter((link) => link.getAttribute('rel') === rel)
		.map((link) => link.getAttribute('href') ?? '');
