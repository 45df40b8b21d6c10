import { isBuilt } from '../built-pages.ts';
import { facets } from '../leaderboard/facets.ts';
import { accuracy, count, leagueNames, params } from '../leaderboard/format.ts';
import { leagueRules } from '../leaderboard/leagues.ts';
import { notableOrganisations } from '../leaderboard/organisations.ts';
import { type SiteGroup, siteItem } from '../leaderboard/site-index.ts';
import { ledger } from '../ledger.ts';
import { League } from '../records/fields.ts';
import { checkpointSlug } from '../records/slug.ts';

/** Every page that has a name, for the search in the header and the page that suggests another address. */
export const GET = async () => {
	const book = await ledger();
	const groups: readonly SiteGroup[] = [
		{
			title: 'Models',
			prefix: 'models/',
			items: book.entries.map(({ name, slug, top1, top5, params: millions, weights }) => {
				const figure = top1 === null ? top5 !== null && `${accuracy(top5)} % top-5` : `${accuracy(top1)} %`;
				const checkpoints = weights.flatMap(({ checkpoint, alsoKnownAs }) => [checkpoint, ...alsoKnownAs]);
				return siteItem(
					name,
					slug,
					// By their own addresses too, which they had before a paper's model took them over.
					checkpoints
						.filter((checkpoint) => checkpointSlug(checkpoint) !== slug)
						.map((checkpoint) => checkpoint.replace(/^timm\//, ''))
						.join(' '),
					[figure, millions !== null && `${params(millions)} M`].filter(Boolean).join(', '),
				);
			}),
		},
		{
			title: 'Papers',
			prefix: 'papers/',
			items: book.records.papers
				.toSorted((a, b) => b.published.localeCompare(a.published, 'en'))
				.map(({ title, slug, arxiv, published }) =>
					siteItem(title, slug, arxiv ?? '', published.slice(0, 4)),
				),
		},
		{
			title: 'Families',
			prefix: 'families/',
			items: book.records.families.map(({ name, family }) => siteItem(name, family)),
		},
		{
			title: 'Organisations',
			prefix: 'organisations/',
			items: notableOrganisations(book).map(({ name, slug, entries }) =>
				siteItem(name, slug, '', `${count(entries.length)} models`),
			),
		},
		{
			title: 'Test sets',
			prefix: 'benchmarks/',
			items: [...book.benchmarks.values()].map(({ name, benchmark }) => siteItem(name, benchmark)),
		},
		{
			title: 'Best',
			prefix: 'best/',
			items: facets.map(({ title, slug }) => siteItem(title, slug)),
		},
		{
			title: 'Leagues',
			prefix: 'leagues/',
			items: League.options.map((league) =>
				siteItem(`${leagueNames[league]} league`, league, leagueRules[league].who),
			),
		},
		{
			title: 'Pages',
			prefix: '',
			items: [
				siteItem('Leaderboard', '/', 'table filter rank'),
				...pages
					.filter(({ slug }) => isBuilt(`${slug}/`))
					.map(({ name, slug, words }) => siteItem(name, slug, words)),
			],
		},
	];
	return Response.json(groups.filter(({ prefix }) => prefix === '' || isBuilt(prefix) || listed.has(prefix)));
};

/** Kinds of page that have no list of their own. */
const listed: ReadonlySet<string> = new Set(['models/']);

const pages = [
	{ name: 'Explore', slug: 'explore', words: 'chart pareto frontier scatter' },
	{ name: 'History', slug: 'history', words: 'records timeline human baseline ILSVRC' },
	{ name: 'Best models under a constraint', slug: 'best', words: 'finder backbone budget frontier' },
	{ name: 'Compare models', slug: 'compare', words: 'side by side fairness' },
	{ name: 'Methodology', slug: 'methodology', words: 'interval rank definition estimate' },
	{ name: 'Data', slug: 'data', words: 'download API CSV JSON schema contribute quality' },
];
