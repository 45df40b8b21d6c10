import { likest, type SiteGroup, type SitePage, searchSite } from '../leaderboard/site-index.ts';
import { fetchList } from './fetch-json.ts';
import { offerRetry } from './retry.ts';

let loaded: Promise<readonly SiteGroup[]> | undefined;

/** The index of all pages, fetched once; after a failure the next call tries again. */
export function siteIndex(address: string): Promise<readonly SiteGroup[]> {
	loaded ??= fetchList(address, ['title', 'prefix', 'items']);
	loaded.catch(() => {
		loaded = undefined;
	});
	return loaded;
}

const ready = new WeakSet<HTMLElement>();

/** Makes a search dialog work: what is typed is looked for, arrows walk through the links, Enter opens the first. */
export async function showFound(dialog: HTMLDialogElement, address: string, root: string): Promise<void> {
	const input = dialog.querySelector('input');
	const status = dialog.querySelector('[aria-live]');
	const list = dialog.querySelector('.found');
	if (!input || !status || !(list instanceof HTMLElement) || ready.has(dialog)) return;
	status.textContent = 'Loading the index …';
	let groups: readonly SiteGroup[];
	try {
		groups = await siteIndex(address);
	} catch {
		offerRetry(status, 'The index could not be loaded.', () => {
			input.focus();
			void showFound(dialog, address, root);
		});
		return;
	}
	// Whoever closed the dialog and came back has asked twice.
	if (ready.has(dialog)) return;
	ready.add(dialog);
	const show = () => {
		const found = searchSite(groups, input.value);
		const count = found.reduce((sum, group) => sum + group.count, 0);
		if (input.value.trim() === '') {
			const pages = groups.reduce((sum, { items }) => sum + items.length, 0);
			status.textContent = `${pages.toLocaleString('en')} pages to search`;
			list.replaceChildren();
		} else if (count === 0) {
			const near = likest(groups, input.value, 5);
			status.textContent = `Nothing matches${near.length > 0 ? '; these come near' : ''}.`;
			list.replaceChildren(...(near.length > 0 ? [links(near, root)] : []));
		} else {
			status.textContent = `${count.toLocaleString('en')} found`;
			list.replaceChildren(
				...found.flatMap(({ title, pages, count }) => {
					const heading = document.createElement('h2');
					heading.textContent =
						count > pages.length
							? `${title}, the first ${pages.length} of ${count.toLocaleString('en')}`
							: title;
					return [heading, links(pages, root)];
				}),
			);
		}
	};
	input.addEventListener('input', show);
	dialog.addEventListener('keydown', (event) => walk(event, input, list));
	show();
}

function links(pages: readonly SitePage[], root: string): HTMLElement {
	const list = document.createElement('ul');
	list.className = 'plain';
	list.append(...pages.map((page) => item(page, root)));
	return list;
}

/** A list item with a link to a page. */
export function item({ name, path, detail }: SitePage, root: string): HTMLElement {
	const link = document.createElement('a');
	link.href = root + path.replace(/^\//, '');
	const label = document.createElement('span');
	label.textContent = name;
	link.append(label);
	if (detail) {
		const beside = document.createElement('small');
		beside.textContent = detail;
		link.append(' ', beside);
	}
	const entry = document.createElement('li');
	entry.append(link);
	return entry;
}

/** Down and up go from the box through the links and back; Enter in the box opens the first link. */
function walk(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
	const stops: HTMLElement[] = [input, ...list.querySelectorAll('a')];
	const { activeElement } = document;
	const here = activeElement instanceof HTMLElement ? stops.indexOf(activeElement) : -1;
	const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
	if (step !== 0 && here >= 0) {
		event.preventDefault();
		stops[here + step]?.focus();
	} else if (event.key === 'Enter' && here === 0) {
		event.preventDefault();
		stops[1]?.click();
	}
}
