/*
 * What a page of each type may cost a visitor who comes for the first time. A budget is a promise: it is raised with a
 * reason in the commit that raises it, and lowered when a page has become lighter for good.
 */

export interface Budget {
	/** Kilobytes of everything that is fetched until the page is quiet, as it comes over the wire. */
	readonly all: number;
	/** Kilobytes of script among them. */
	readonly script: number;
	readonly requests: number;
	/** Elements of the page. */
	readonly elements: number;
	/** Cumulative layout shift. */
	readonly shift: number;
}

const reading: Budget = { all: 60, script: 7, requests: 3, elements: 3_000, shift: 0.01 };
/** One interactive chart or more: Chart.js and the data of what is drawn. */
const charted: Budget = { ...reading, all: 120, script: 60, requests: 8 };

/** By the path of a page, or of the folder that the page lies in; the longest that fits holds. */
const budgets: Readonly<Record<string, Budget>> = {
	'/': { ...charted, all: 240, script: 70, requests: 12, elements: 4_000 },
	'/explore/': { ...charted, all: 260, script: 80, requests: 12, elements: 6_000 },
	'/history/': { ...charted, all: 180 },
	'/methodology/': charted,
	'/models/': reading,
	'/embed/': { all: 35, script: 0, requests: 3, elements: 60, shift: 0.01 },
	'/papers/': { ...reading, elements: 4_000 },
	'/families/': { ...charted, elements: 4_000 },
	'/organisations/': { ...reading, elements: 6_000 },
	'/benchmarks/': { ...charted, all: 220, elements: 20_000 },
	'/best/': { ...charted, all: 220, requests: 10, elements: 25_000 },
	'/leagues/': { ...reading, elements: 4_000 },
	'/compare/': { ...reading, all: 75, script: 25, requests: 8 },
	'/data/': reading,
};

/** The budget of a page; throws where nobody has set one. */
export function budgetOf(path: string): Budget {
	const key = Object.keys(budgets)
		.filter((key) => (key === '/' ? path === '/' : path.startsWith(key)))
		.sort((a, b) => b.length - a.length)[0];
	const budget = budgets[key ?? ''];
	if (!budget) throw new Error(`${path}: no budget; set one in tests/budgets.ts`);
	return budget;
}
