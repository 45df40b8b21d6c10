import type { Benchmark } from '../records/tables.ts';
import type { Entry } from './entry.ts';
import { accuracy, count, knownAs, leagueNames, params, tierNames } from './format.ts';

/** What a model reached, in a sentence that stands alone: for descriptions and previews. */
export function modelSentence(entry: Entry, benchmark: Benchmark | undefined): string {
	const figure =
		entry.top1 !== null
			? `${accuracy(entry.top1)} % top-1`
			: entry.top5 !== null
				? `${accuracy(entry.top5)} % top-5`
				: 'no figure';
	const place = entry.standing[entry.home];
	return [
		`${entry.name}: ${figure} on ${benchmark?.name ?? entry.home} (${knownAs(entry)})`,
		place &&
			`rank ${count(place.rank)} of ${count(place.of)} in the ${leagueNames[entry.league].toLowerCase()} league`,
		entry.params !== null && `${params(entry.params)} M parameters`,
		`training data: ${tierNames[entry.tier]}`,
	]
		.filter(Boolean)
		.join(', ')
		.concat('.');
}

/** Query of the form for a new issue, with what is known of the model filled in. */
export function errorReport(entry: Entry, url: string, updated: string): URLSearchParams {
	const figure = entry.top1 ?? entry.top5;
	return new URLSearchParams({
		title: `Error in ${entry.name}`,
		body: [
			`Page: ${url}`,
			`Record: ${entry.slug}, data of ${updated}`,
			`Shown: ${figure === null ? 'no figure' : `${accuracy(figure)} %`}`,
			'',
			'What is wrong:',
			'',
			'What it should be, and where that stands (document, version, table):',
			'',
		].join('\n'),
	});
}
