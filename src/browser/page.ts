/*
 * The one script of every page: the elements that any page may have, and for those that one page has, the way to get
 * them. One file, which the visitor's next page finds in the cache, instead of several that wait for one another.
 */
import './charts/ledger-chart.ts';
import './copy-button.ts';
import './leaderboard-tools.ts';
import './receipts.ts';
import './site-search.ts';
import './theme-switch.ts';
import './typeface.ts';

/** Elements that few pages have. */
const rare: Readonly<Record<string, () => Promise<unknown>>> = {
	'backbone-finder': () => import('./backbone-finder.ts'),
	'model-compare': () => import('./model-compare.ts'),
	'near-pages': () => import('./near-pages.ts'),
};

for (const [name, load] of Object.entries(rare)) if (document.querySelector(name)) void load();
