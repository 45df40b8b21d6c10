import type { WordColumn } from '../../leaderboard/columns.ts';
import { count } from '../../leaderboard/format.ts';
import type { LedgerTable, LedgerView } from '../ledger-view.ts';
import { part } from '../parts.ts';

/*
 * Menus of names that only the data know. They are filled when they are opened, with how many models each choice
 * would show.
 */

const keys = ['family', 'org', 'licence'] as const;
type Key = (typeof keys)[number];

const names = new Intl.Collator('en', { numeric: true });

/** Fills the menus, and lets them say what the table shows. */
export async function startMenus(table: LedgerTable): Promise<void> {
	let shown = await table.shown();
	const menus = keys.map((key) => {
		const select = part(table, `select[name="${key}"]`, HTMLSelectElement);
		for (const deed of ['pointerdown', 'focus'])
			select.addEventListener(deed, () => fill(select, key, shown));
		return { key, select };
	});
	for (const { key, select } of menus) fill(select, key, shown);
	document.addEventListener('ledger:view', ({ detail }) => {
		shown = detail;
		for (const { key, select } of menus) {
			const outdated = select.value !== shown.view[key].join() || document.activeElement === select;
			if (outdated) fill(select, key, shown);
		}
	});
}

function fill(select: HTMLSelectElement, key: Key, { view, columns, selection }: LedgerView): void {
	const chosen = view[key].join();
	const counts = selection.counts(key);
	const options = [...bySlug(columns[key])]
		.filter(([slug]) => slug === chosen || (counts.get(slug) ?? 0) > 0)
		.sort(([, a], [, b]) => names.compare(a, b))
		.map(([slug, name]) => new Option(`${name} (${count(counts.get(slug) ?? 0)})`, slug));
	const several = view[key].length > 1 ? [new Option(`${view[key].length} chosen`, chosen)] : [];
	select.replaceChildren(new Option('any', ''), ...several, ...options);
	select.value = chosen;
}

/** Each name once, by its slug. */
function bySlug({ names, slugs }: WordColumn): Map<string, string> {
	return new Map(slugs().map((slug, index) => [slug, names[index] ?? slug]));
}
