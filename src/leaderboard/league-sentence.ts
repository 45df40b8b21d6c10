import type { League } from '../records/fields.ts';
import { leagueNames, percent, plural } from './format.ts';
import type { Ledger } from './ledger.ts';

/** How many a league holds and who leads it, in a sentence that stands alone. */
export function leagueSentence(league: League, { entries }: Pick<Ledger, 'entries'>): string {
	const members = entries.filter((entry) => entry.league === league);
	const name = `${leagueNames[league].toLowerCase()} league`;
	const [above] = members;
	const first = members.find(({ secondHand }) => league === 'challenge' || !secondHand);
	const standing = first?.standing[first.home];
	if (!first || !standing) return `Nothing is ranked in the ${name} yet.`;
	const tied = standing.worst - standing.rank;
	const figure =
		league === 'challenge'
			? first.top5 !== null && `${percent(first.top5)} top-5`
			: first.top1 !== null && `${percent(first.top1)} top-1`;
	return [
		`The ${name} of ImageNet-1K holds ${plural(members.length, 'model')}.`,
		figure &&
			`First is ${first.name} with ${figure}, ${first.measured ? 'measured' : 'as claimed'}${
				tied > 0 ? `; the intervals of ${plural(tied, 'other')} reach it` : ''
			}.`,
		above &&
			above !== first &&
			above.top1 !== null &&
			`${above.name} stands above it with ${percent(above.top1)}, which is known second hand only.`,
	]
		.filter(Boolean)
		.join(' ');
}
