import type { League } from '../records/fields.ts';
import type { Entry } from './entry.ts';
import { leagueNames, percent, plural } from './format.ts';
import type { Ledger } from './ledger.ts';

/** How many a league holds and who leads it, in a sentence that stands alone. */
export function leagueSentence(league: League, { entries }: Pick<Ledger, 'entries'>): string {
	const members = entries.filter((entry) => entry.league === league);
	const name = `${leagueNames[league].toLowerCase()} league`;
	const [first] = members;
	if (!first?.standing[first.home]) return `Nothing is ranked in the ${name} yet.`;
	const stated = members.find(({ secondHand }) => !secondHand);
	return [
		`The ${name} of ImageNet-1K holds ${plural(members.length, 'model')}.`,
		`First is ${inWords(first)}.`,
		stated && stated !== first && `First of those not known second hand is ${inWords(stated)}.`,
	]
		.filter(Boolean)
		.join(' ');
}

/** Name, figure, how it is known, and who cannot be told apart. */
function inWords({ name, league, home, top1, top5, measured, secondHand, standing }: Entry): string {
	const [figure, measure] = league === 'challenge' ? [top5, 'top-5'] : [top1, 'top-1'];
	const { rank, worst } = standing[home] ?? { rank: 0, worst: 0 };
	return [
		figure === null ? name : `${name} with ${percent(figure)} ${measure}`,
		secondHand ? ', known second hand only' : measured ? ', measured' : ', as claimed',
		worst > rank ? `; the intervals of ${plural(worst - rank, 'other')} reach it` : '',
	].join('');
}
