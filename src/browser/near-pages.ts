import { likest } from '../leaderboard/site-index.ts';
import { item, siteIndex } from './site-found.ts';

/** On a page that is not there: names the pages whose names come nearest to the address. */
class NearPages extends HTMLElement {
	async connectedCallback(): Promise<void> {
		const { index = '', root = '/' } = this.dataset;
		const path = decoded(location.pathname.slice(root.length));
		const [kind = '', ...rest] = path.split('/').filter(Boolean);
		const name = rest.join(' ') || kind;
		if (!name) return;
		try {
			const groups = await siteIndex(index);
			// An address below /papers/ means a paper; one that says less may mean any page.
			const meant = groups.filter(({ prefix }) => prefix === `${kind}/`);
			const near = [...likest(meant, name, 5), ...likest(groups, name, 5)];
			const paths = new Set(near.map((page) => page.path));
			const pages = [...paths].flatMap((path) => near.find((page) => page.path === path) ?? []).slice(0, 5);
			if (pages.length === 0) return;
			const heading = document.createElement('p');
			heading.textContent = pages.length === 1 ? 'This comes near:' : 'These come near:';
			const list = document.createElement('ul');
			list.className = 'plain';
			list.append(...pages.map((page) => item(page, root)));
			this.replaceChildren(heading, list);
		} catch {
			// Without the index the page says what it says without script.
		}
	}
}

/** A path as people read it; as it stands where its escapes are broken. */
function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

customElements.define('near-pages', NearPages);
