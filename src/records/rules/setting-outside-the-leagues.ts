import { claims } from '../figures.ts';
import type { Rule } from '../rule.ts';

const SETTINGS =
	/\bk-?nn\b|\bnearest neighbou?rs?\b|\b(1|10) ?% (of )?(the )?(labels?|images|data)\b|\bfew-shot\b|\b\d+-shot\b(?<!\b0-shot)|\bbinary (neural )?net|\b1-bit\b|spik(e|ing)\b/i;

export const settingOutsideTheLeagues: Rule = {
	name: 'setting-outside-the-leagues',
	severity: 'warning',
	about: 'Neighbour votes, few labels, binary and spiking networks are other questions than the leagues ask.',
	check: (records) =>
		claims(records).flatMap(({ claim, model }) => {
			const texts = [model.name, claim.receipt.quote, claim.inferenceNote ?? ''];
			const setting = texts.map((text) => SETTINGS.exec(text)?.[0]).find((text) => text !== undefined);
			if (setting === undefined) return [];
			return [
				{
					at: claim,
					record: model.slug,
					path: [],
					found: `a result described as ${JSON.stringify(setting)}`,
					expected: 'a setting that the leagues rank',
					remedy: 'leave the result out, or say in an exception why it belongs here',
				},
			];
		}),
};
