import type { Paper } from '../records/paper.ts';
import { slugify } from '../records/slug.ts';
import type { Entry } from './entry.ts';
import { count, date, percent, plural } from './format.ts';
import { bestSupervised } from './leagues.ts';
import type { Ledger } from './ledger.ts';
import { once } from './once.ts';

/** An organisation with what it published. */
export interface OrganisationView {
	readonly slug: string;
	readonly name: string;
	/** Newest first. */
	readonly papers: readonly Paper[];
	/** In the order of the ledger: by league, then rank. */
	readonly entries: readonly Entry[];
}

/** From so many papers on, or so many models, an organisation has a page of its own. */
export const notable = { papers: 3, models: 10 };

/** The organisations of note, those with most models first. */
export function notableOrganisations({
	entries,
	records,
}: Pick<Ledger, 'entries' | 'records'>): OrganisationView[] {
	const bySlug = new Map<string, { name: string; papers: Paper[]; entries: Entry[] }>();
	const of = (name: string) => {
		const slug = slugify(name);
		const found = bySlug.get(slug) ?? { name, papers: [], entries: [] };
		bySlug.set(slug, found);
		return found;
	};
	for (const paper of records.papers) for (const name of paper.organisations) of(name).papers.push(paper);
	for (const entry of entries) for (const name of new Set(entry.organisations)) of(name).entries.push(entry);
	return [...bySlug]
		.filter(([, { papers, entries }]) => papers.length >= notable.papers || entries.length >= notable.models)
		.map(([slug, { name, papers, entries }]) => ({
			slug,
			name,
			papers: papers.toSorted((a, b) => b.published.localeCompare(a.published, 'en')),
			entries,
		}))
		.sort((a, b) => b.entries.length - a.entries.length || a.name.localeCompare(b.name, 'en'));
}

/** Slugs of the organisations of note, worked out once for a ledger. */
export const notableSlugs = once(
	(ledger: Pick<Ledger, 'entries' | 'records'>): ReadonlySet<string> =>
		new Set(notableOrganisations(ledger).map(({ slug }) => slug)),
);

/** What an organisation published and how far it came, in sentences that stand alone. */
export function organisationSentence({ name, papers, entries }: OrganisationView): string {
	const dates = entries.map((entry) => entry.date).sort();
	const [first] = dates;
	const best = bestSupervised(entries);
	const published =
		papers.length > 0
			? `${plural(entries.length, 'ImageNet-1K model')} of ${name}, from ${plural(papers.length, 'paper')}${first ? ` since ${first.slice(0, 4)}` : ''}.`
			: `${plural(entries.length, 'set')} of ImageNet-1K weights released by ${name}${first ? ` since ${first.slice(0, 4)}` : ''}.`;
	return [
		published,
		best?.top1 != null &&
			`Highest in the supervised league: ${best.name}, ${percent(best.top1)} top-1, ${best.measured ? 'measured' : 'claimed'}, rank ${count(best.standing[best.home]?.rank ?? 0)}, ${date(best.date)}.`,
	]
		.filter(Boolean)
		.join(' ');
}
