import { type Contender, figureOn, type Surroundings } from './contender.ts';
import { inferenceNames, leagueNames, protocolNames, secondHandName } from './format.ts';
import { isSecondHand } from './second-hand.ts';

/** One way in which models that are compared differ. */
interface Difference {
	readonly aspect: string;
	/** "resolution 384 against 224" */
	readonly words: string;
	/** Whether it makes the figures incomparable; else they are to be read with it in mind. */
	readonly grave: boolean;
}

/** Whether figures of models may be held against each other. */
export interface Fairness {
	readonly kind: 'comparable' | 'differs' | 'incomparable';
	readonly differences: readonly Difference[];
	/** The verdict as a sentence. */
	readonly sentence: string;
}

interface Aspect {
	readonly name: string;
	/** What a model has, in words. */
	readonly value: (contender: Contender, about: Surroundings) => string;
	/** What makes two models the same; the words where absent. */
	readonly key?: (contender: Contender) => string;
	/** Whether models that differ cannot be compared at all. */
	readonly grave: (contenders: readonly Contender[]) => boolean;
}

const never = (): boolean => false;
const always = (): boolean => true;

/** What figures depend on beside the network, the gravest first. */
const aspects: readonly Aspect[] = [
	{
		name: 'test images',
		value: ({ benchmark }, { benchmarks }) =>
			benchmarks.find((known) => known.benchmark === benchmark)?.name ?? benchmark,
		grave: always,
	},
	{ name: 'league', value: ({ league }) => `${leagueNames[league].toLowerCase()} league`, grave: always },
	{
		name: 'training data',
		value: trainingData,
		// What is not known is like nothing, itself included.
		key: ({ slug, trainingData, trainingSets }) =>
			trainingData === 'unknown' ? slug : [...new Set(trainingSets.map(({ set }) => set))].sort().join(),
		grave: (contenders) =>
			new Set(contenders.map(({ trainingData }) => trainingData)).size > 1 ||
			contenders.some(({ trainingData }) => trainingData === 'unknown'),
	},
	{ name: 'protocol', value: ({ protocol }) => protocolNames[protocol].toLowerCase(), grave: never },
	{
		name: 'resolution',
		value: ({ resolution }) => (resolution === null ? 'not stated' : String(resolution)),
		grave: never,
	},
	{ name: 'views', value: views, key: viewsKey, grave: never },
	{ name: 'evidence', value: evidence, grave: never },
];

/** Values that do not tell by themselves what they are values of. */
const named: ReadonlySet<string> = new Set(['resolution']);

/** "JFT-3B and ALIGN", "none", "training data not known"; sets that came through another model say so. */
export function trainingData(
	{ trainingSets }: Pick<Contender, 'trainingSets'>,
	{ sets }: Pick<Surroundings, 'sets'>,
): string {
	const told = trainingSets.map(({ set, via }) => {
		const name = set === 'unknown' ? 'training data not known' : (sets[set] ?? set);
		return via === null ? name : `${name} through its ${via}`;
	});
	const last = told.pop();
	if (last === undefined) return 'none';
	return told.length > 0 ? `${told.join(', ')} and ${last}` : last;
}

/** "one model, one crop", or what the source says in other words. */
export function views(contender: Contender): string {
	const figure = figureOn(contender, contender.benchmark);
	return figure ? (figure.inferenceNote ?? inferenceNames[figure.inference]) : inferenceNames.unstated;
}

/** A paper that does not name its crops is taken to mean one, as nearly all do. */
function viewsKey(contender: Contender): string {
	const inference = figureOn(contender, contender.benchmark)?.inference ?? 'unstated';
	return ['single-crop', 'single-model', 'unstated'].includes(inference) ? '' : views(contender);
}

/** "claimed", "claimed, second hand", "measured by timm". */
export function evidence(contender: Contender): string {
	const figure = figureOn(contender, contender.benchmark);
	if (figure?.evaluator) return `measured by ${figure.evaluator}`;
	return figure && isSecondHand(figure) ? secondHandName.toLowerCase() : 'claimed';
}

/** Holds the settings of two or more models against each other. */
export function fairness(contenders: readonly Contender[], about: Surroundings): Fairness {
	const differences = aspects.flatMap(({ name, value, key, grave }): Difference[] => {
		const words = contenders.map((contender) => value(contender, about));
		if (new Set(key ? contenders.map(key) : words).size < 2) return [];
		const against = [...new Set(words)].join(' against ');
		return [
			{ aspect: name, words: named.has(name) ? `${name} ${against}` : against, grave: grave(contenders) },
		];
	});
	const graves = differences.filter(({ grave }) => grave);
	const kind = graves.length > 0 ? 'incomparable' : differences.length > 0 ? 'differs' : 'comparable';
	return { kind, differences, sentence: sentenceOf(graves, differences) };
}

function sentenceOf(graves: readonly Difference[], differences: readonly Difference[]): string {
	const list = (some: readonly Difference[]) => some.map(({ words }) => words).join('; ');
	const others = differences.filter(({ grave }) => !grave);
	if (graves.length > 0) {
		const rest = others.length > 0 ? ` They also differ in: ${list(others)}.` : '';
		return `Not comparable: ${list(graves)}.${rest}`;
	}
	if (others.length > 0) return `Differs in: ${list(others)}.`;
	return 'Comparable: same test images, league, training data, protocol, resolution, views and evidence.';
}
