/** An entry of a feed. Ids and dates come from the data, so that a new build of the same data is no news. */
export interface FeedEntry {
	/** A tag URI (RFC 4151): the same for ever. */
	readonly id: string;
	readonly title: string;
	/** Full address of the page that it is about. */
	readonly link: string;
	/** ISO date of what happened, a month where the day is unknown. */
	readonly published: string;
	/** ISO day on which the ledger said so. */
	readonly updated: string;
	readonly category: string;
	/** Paragraphs of plain text, or links with what is said of each. */
	readonly content: readonly (string | readonly FeedLink[])[];
}

export interface FeedLink {
	readonly name: string;
	readonly link: string;
	readonly about: string;
}

export interface Feed {
	readonly id: string;
	readonly title: string;
	readonly subtitle: string;
	readonly author: string;
	/** Full address of the feed itself. */
	readonly self: string;
	/** Full address of the page that it belongs to. */
	readonly page: string;
	readonly entries: readonly FeedEntry[];
	/** ISO day that stands for an empty feed. */
	readonly since: string;
}

/** A feed as Atom (RFC 4287). */
export function atom({ id, title, subtitle, author, self, page, entries, since }: Feed): string {
	const updated =
		entries
			.map((entry) => entry.updated)
			.sort()
			.at(-1) ?? since;
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
		`<id>${xml(id)}</id>`,
		`<title>${xml(title)}</title>`,
		`<subtitle>${xml(subtitle)}</subtitle>`,
		`<updated>${timestamp(updated)}</updated>`,
		`<author><name>${xml(author)}</name></author>`,
		`<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
		`<link rel="alternate" type="text/html" href="${xml(page)}"/>`,
		...entries.map(entryXml),
		'</feed>',
		'',
	].join('\n');
}

function entryXml({ id, title, link, published, updated, category, content }: FeedEntry): string {
	return [
		'<entry>',
		`<id>${xml(id)}</id>`,
		`<title>${xml(title)}</title>`,
		`<link rel="alternate" type="text/html" href="${xml(link)}"/>`,
		`<published>${timestamp(published)}</published>`,
		`<updated>${timestamp(updated)}</updated>`,
		`<category term="${xml(category)}"/>`,
		`<content type="html">${xml(content.map(html).join(''))}</content>`,
		'</entry>',
	].join('\n');
}

function html(block: FeedEntry['content'][number]): string {
	if (typeof block === 'string') return `<p>${xml(block)}</p>`;
	const items = block.map(
		({ name, link, about }) => `<li><a href="${xml(link)}">${xml(name)}</a>: ${xml(about)}</li>`,
	);
	return `<ul>${items.join('')}</ul>`;
}

/** A month begins on its first day. */
const timestamp = (date: string): string =>
	`${date.length === 'yyyy-mm'.length ? `${date}-01` : date}T00:00:00Z`;

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Text for a place inside an element or a quoted attribute; control characters, which XML cannot hold, go. */
const xml = (text: string): string =>
	text
		.replace(/(?![\t\n\r\x7f])[\p{Control}&&\p{ASCII}]|[\ufffe\uffff]/gv, '')
		.replace(/[&<>"']/g, (character) => entities[character] ?? character);
