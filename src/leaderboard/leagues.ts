import type { League } from '../records/fields.ts';
import type { Entry } from './entry.ts';

interface LeagueRule {
	/** Who is in it. */
	readonly who: string;
	/** Why it is ranked apart. */
	readonly why: string;
}

/** What is ranked together, and why apart from the rest; in the order of the leaderboard. */
export const leagueRules: Record<League, LeagueRule> = {
	supervised: {
		who: 'One network, trained or fine-tuned with the labels of ImageNet-1K, that looks at each image once.',
		why: 'Every weight may adapt to the task, and a test image costs one pass: what most papers mean by accuracy.',
	},
	probe: {
		who: 'A trunk that stays as it was pre-trained, under a head that learned the 1,000 classes: linear, or larger on a frozen trunk.',
		why: 'It asks how good the features are, not how far the network can be tuned.',
	},
	'zero-shot': {
		who: 'A network that never saw the labels and picks the class whose name or description fits the image best.',
		why: 'It competes without the training set that the other leagues learn from.',
	},
	ensemble: {
		who: 'Several networks, or several crops and scales of each image, averaged at test time.',
		why: 'Ten views of an image cost ten times as much and are worth a point or more.',
	},
	challenge: {
		who: 'Entries to ILSVRC, scored by its server on test images whose labels nobody else has; ranked by top-5 over all years.',
		why: 'Other images, another measure, mostly ensembles. The sets of 2010 and 2011 have classes of their own.',
	},
};

/** Whether an entry's figure can be the highest of something in the default league. */
export const isRecordable = ({ league, top1, secondHand }: Entry): boolean =>
	league === 'supervised' && top1 !== null && !secondHand;

/** The first of entries in the ledger's order that can be the highest in the default league. */
export const bestSupervised = (entries: readonly Entry[]): Entry | undefined => entries.find(isRecordable);
