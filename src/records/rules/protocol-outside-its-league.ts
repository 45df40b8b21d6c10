import type { League, Protocol } from '../fields.ts';
import { models } from '../figures.ts';
import type { Rule } from '../rule.ts';

const PROTOCOLS: Readonly<Record<League, readonly Protocol[]>> = {
	supervised: ['trained', 'fine-tuned'],
	probe: ['linear-probe', 'frozen'],
	'zero-shot': ['zero-shot'],
	ensemble: ['trained', 'fine-tuned', 'linear-probe', 'frozen'],
	challenge: ['trained', 'fine-tuned'],
};

export const protocolOutsideItsLeague: Rule = {
	name: 'protocol-outside-its-league',
	severity: 'error',
	about: 'A league ranks the protocols that can be compared: a zero-shot model is not supervised.',
	check: (records) =>
		models(records)
			.filter(({ model }) => !PROTOCOLS[model.league].includes(model.protocol))
			.map(({ model }) => ({
				at: model,
				record: model.slug,
				path: ['protocol'],
				expected: `${PROTOCOLS[model.league].join(' or ')} in the league ${model.league}`,
				remedy: 'correct the league or the protocol',
			})),
};
