import type { Family } from '../records/tables.ts';
import type { Entry } from './entry.ts';
import { inSentence, kindNames, percent, plural } from './format.ts';
import { bestSupervised } from './leagues.ts';
import { type Ledger, validation } from './ledger.ts';
import { architectureName, type RecipeSpread, recipeSpreads } from './recipe-spread.ts';

/** A family of architectures with its models. */
export interface FamilyView {
	readonly family: Family;
	/** In the order of the ledger: by league, then rank. */
	readonly entries: readonly Entry[];
	/** Widest first. */
	readonly spreads: readonly RecipeSpread[];
}

/** The families that have models, by name. */
export function familyViews({ entries, records }: Pick<Ledger, 'entries' | 'records'>): FamilyView[] {
	const byFamily = Map.groupBy(entries, ({ family }) => family.slug);
	return records.families
		.flatMap((family) => {
			const members = byFamily.get(family.family);
			return members ? [{ family, entries: members, spreads: recipeSpreads(members, validation) }] : [];
		})
		.sort((a, b) => a.family.name.localeCompare(b.family.name, 'en'));
}

/** What a family holds, how far it came, and what training alone changed, in sentences that stand alone. */
export function familySentence({ family, entries, spreads }: FamilyView): string {
	const best = bestSupervised(entries);
	const [widest] = spreads;
	return [
		`${plural(entries.length, 'ImageNet-1K model')} of the ${family.name} family (${inSentence(kindNames[family.kind])}).`,
		best?.top1 != null &&
			`The best has ${percent(best.top1)} top-1, ${best.measured ? 'measured' : 'claimed'}: ${best.name}.`,
		widest && spreadSentence(widest),
	]
		.filter(Boolean)
		.join(' ');
}

/** "Training alone moves resnet50 by 5.95 points: 14 recipes on ImageNet-1K, measured by timm at 224 px." */
export function spreadSentence({
	architecture,
	points,
	members,
	evaluator,
	resolution,
}: RecipeSpread): string {
	return `Training alone moves ${architectureName(architecture)} by ${points.toFixed(2)} points: ${plural(members.length, 'set')} of weights from ImageNet-1K alone, measured by ${evaluator} at ${resolution} px.`;
}
