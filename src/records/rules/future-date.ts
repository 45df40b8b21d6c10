import { dates } from '../dates.ts';
import type { Rule } from '../rule.ts';

export const futureDate: Rule = {
	name: 'future-date',
	severity: 'error',
	about: 'Nothing in the record happened after the day of the check.',
	check: (records, { today }) =>
		dates(records)
			.filter(({ date }) => date > today.slice(0, date.length))
			.map(({ at, path, record }) => ({
				at,
				path,
				record,
				expected: `a date up to ${today}`,
				remedy: 'look for swapped digits, or day and month swapped',
			})),
};
