import { type Contender, type ContenderResult, figureOn, type Surroundings } from './contender.ts';
import { evidence, type Fairness, fairness, trainingData, views } from './fairness.ts';
import {
	accuracy,
	count,
	date,
	gmacs,
	kindNames,
	leagueNames,
	params,
	points,
	protocolNames,
	rate,
} from './format.ts';
import { type Interval, wilson } from './interval.ts';
import { isSecondHand } from './second-hand.ts';

/** A row of settings: a cell for each model. */
interface SettingRow {
	readonly label: string;
	readonly cells: readonly string[];
	/** Whether the models do not all have the same. */
	readonly differs: boolean;
}

export interface FigureCell {
	readonly text: string;
	readonly evidence: ContenderResult['evidence'] | null;
	/** Better than all others by more than both intervals. */
	readonly best: boolean;
	/** At which resolution, and whether only others quote it. */
	readonly note: string;
}

/** A row of figures: a cell for each model. */
interface FigureRow {
	readonly label: string;
	readonly cells: readonly FigureCell[];
}

/** A model's headline figure with its interval, for a picture. */
export interface Reach extends Interval {
	readonly name: string;
	readonly figure: number;
	readonly evidence: ContenderResult['evidence'];
}

/** Two to six models side by side. */
export interface Comparison {
	readonly models: readonly { readonly slug: string; readonly name: string }[];
	readonly fairness: Fairness;
	readonly settings: readonly SettingRow[];
	/** On the first model's test images, then on others where two models or more have a figure. */
	readonly figures: readonly FigureRow[];
	/** Headline figures on the same test images; empty where the images differ. */
	readonly reaches: readonly Reach[];
}

const missing = '–';

/** Sets models side by side. */
export function comparison(contenders: readonly Contender[], about: Surroundings): Comparison {
	return {
		models: contenders.map(({ slug, name }) => ({ slug, name })),
		fairness: fairness(contenders, about),
		settings: settings(contenders, about),
		figures: figures(contenders, about),
		reaches: reaches(contenders, about),
	};
}

function settings(contenders: readonly Contender[], about: Surroundings): SettingRow[] {
	const row = (label: string, cell: (contender: Contender) => string): SettingRow => {
		const cells = contenders.map(cell);
		return { label, cells, differs: new Set(cells).size > 1 };
	};
	return [
		row(
			'Test images',
			({ benchmark }) => about.benchmarks.find((known) => known.benchmark === benchmark)?.name ?? benchmark,
		),
		row('League', ({ league }) => leagueNames[league]),
		row('Training data beyond ImageNet-1K', (contender) => trainingData(contender, about)),
		row('Protocol', ({ protocol }) => protocolNames[protocol]),
		row('Resolution (px)', ({ resolution }) => (resolution === null ? 'not stated' : String(resolution))),
		row('Inference', views),
		row('Evidence', evidence),
		row('Architecture', ({ kind, family }) => `${kindNames[kind]}, ${about.families[family] ?? family}`),
		row('Organisation', ({ org }) => org ?? missing),
		row('Date', (contender) => date(contender.date)),
		row('Licence of the weights', ({ weights, open }) => {
			const licences = new Set(weights.flatMap(({ licence }) => licence ?? []));
			return licences.size > 0 ? [...licences].join(', ') : open ? 'not stated' : 'not released';
		}),
	];
}

function figures(contenders: readonly Contender[], about: Surroundings): FigureRow[] {
	const [home] = contenders.map(({ benchmark }) => benchmark);
	const rows = about.benchmarks.flatMap(({ benchmark, short, images }) => {
		const shown = contenders.map((contender) => figureOn(contender, benchmark));
		const top1 = figureRow(`Top-1, ${short} (%)`, shown, 'top1', images);
		if (benchmark !== home) return top1 && shown.filter(Boolean).length > 1 ? [top1] : [];
		const top5 = figureRow(`Top-5, ${short} (%)`, shown, 'top5', images);
		return [
			...(top1 ? [top1] : []),
			...againstFirst(shown, images),
			...sharedSettings(contenders, benchmark, images),
			...(top5 ? [top5] : []),
		];
	});
	const number = (
		label: string,
		cell: (contender: Contender) => string,
		note = (_: Contender) => '',
	): FigureRow => ({
		label,
		cells: contenders.map((contender) => ({
			text: cell(contender),
			evidence: null,
			best: false,
			note: note(contender),
		})),
	});
	const devices = new Set(contenders.flatMap(({ speed }) => speed.map(({ device }) => device)));
	/** "NVIDIA RTX 4090" of "NVIDIA RTX 4090, automatic mixed precision, …", where that tells it from the others. */
	const deviceName = (device: string): string => {
		const name = device.replace(/,.*/, '');
		return [...devices].filter((other) => other.startsWith(name)).length > 1 ? device : name;
	};
	return [
		...rows,
		number(
			'Rank in its league',
			({ rank }) => (rank === null ? missing : count(rank)),
			({ rankInterval }) => {
				const [best = 0, worst = 0] = rankInterval ?? [];
				return worst > best ? `${count(best)}–${count(worst)}` : '';
			},
		),
		number('Parameters (M)', (contender) => (contender.params === null ? missing : params(contender.params))),
		number(
			'GMACs',
			(contender) => (contender.gmacs === null ? missing : gmacs(contender.gmacs)),
			({ gmacsResolution }) => (gmacsResolution === null ? '' : `${gmacsResolution} px`),
		),
		...[...devices].map((device) =>
			number(
				`Images a second, ${deviceName(device)}`,
				({ speed }) => {
					const found = speed.find((row) => row.device === device);
					return found ? rate(found.imagesPerSecond) : missing;
				},
				({ speed }) => {
					const found = speed.find((row) => row.device === device);
					return found ? `${found.resolution} px` : '';
				},
			),
		),
	];
}

/** Null where no model has the figure. */
function figureRow(
	label: string,
	shown: readonly (ContenderResult | undefined)[],
	measure: 'top1' | 'top5',
	images: number,
): FigureRow | null {
	const values = shown.map((result) => result?.[measure] ?? null);
	if (values.every((value) => value === null)) return null;
	const best = surelyBest(values, images);
	return {
		label,
		cells: shown.map((result, index) => {
			const value = result?.[measure] ?? null;
			if (!result || value === null) return { text: missing, evidence: null, best: false, note: '' };
			return {
				text: accuracy(value),
				evidence: result.evidence,
				best: index === best,
				note: [
					measure === 'top1' && result.resolution !== null && `${result.resolution} px`,
					isSecondHand(result) && 'second hand',
				]
					.filter(Boolean)
					.join(', '),
			};
		}),
	};
}

/** Index of the figure whose interval lies above those of all others; -1 where there is none. */
export function surelyBest(values: readonly (number | null)[], images: number): number {
	const known = values.filter((value) => value !== null);
	if (known.length < 2) return -1;
	const highest = Math.max(...known);
	const index = values.indexOf(highest);
	const { lower } = wilson(highest, images);
	const others = values.filter((value, other) => value !== null && other !== index);
	return others.every((value) => value !== null && wilson(value, images).upper < lower) ? index : -1;
}

/** The differences from the first model's figure; none where it, or every other one, has none. */
function againstFirst(shown: readonly (ContenderResult | undefined)[], images: number): FigureRow[] {
	const first = shown[0]?.top1;
	if (first == null || shown.filter((result) => result?.top1 != null).length < 2) return [];
	const own = wilson(first, images);
	return [
		{
			label: 'Against the first (points)',
			cells: shown.map((result, index) => {
				const value = result?.top1 ?? null;
				if (index === 0 || value === null) return { text: missing, evidence: null, best: false, note: '' };
				const { lower, upper } = wilson(value, images);
				const apart = lower > own.upper || upper < own.lower;
				return {
					text: points(value - first),
					evidence: null,
					best: false,
					note: apart ? 'beyond the intervals' : 'within the intervals',
				};
			}),
		},
	];
}

/** Top-1 at each resolution at which one evaluator measured all models, where the headlines are not of one setting. */
function sharedSettings(contenders: readonly Contender[], benchmark: string, images: number): FigureRow[] {
	const setting = ({ evaluator, resolution }: ContenderResult) => `${resolution} px by ${evaluator}`;
	if (new Set(contenders.map((contender) => settingOf(figureOn(contender, benchmark)))).size < 2) return [];
	const runs = contenders.map(
		({ results }) =>
			new Map(
				results
					.filter(
						(result) =>
							result.benchmark === benchmark && result.evaluator !== null && result.resolution !== null,
					)
					.toReversed()
					.map((result) => [setting(result), result]),
			),
	);
	const [first, ...others] = runs;
	return [...(first?.keys() ?? [])]
		.filter((name) => others.every((run) => run.has(name)))
		.flatMap((name) => {
			const row = figureRow(
				`Top-1 at ${name} (%)`,
				runs.map((run) => run.get(name)),
				'top1',
				images,
			);
			return row ? [row] : [];
		});

	function settingOf(result: ContenderResult | undefined): string {
		return result ? setting(result) : missing;
	}
}

function reaches(contenders: readonly Contender[], { benchmarks }: Surroundings): Reach[] {
	const [home] = new Set(contenders.map(({ benchmark }) => benchmark));
	const images = benchmarks.find(({ benchmark }) => benchmark === home)?.images;
	if (images === undefined || contenders.some(({ benchmark }) => benchmark !== home)) return [];
	const results = contenders.map((contender) => figureOn(contender, contender.benchmark));
	// A top-5 has no place on a scale of top-1.
	const measure = results.some((result) => result?.top1 != null) ? 'top1' : 'top5';
	return contenders.flatMap((contender, index) => {
		const result = results[index];
		const figure = result?.[measure];
		return result && figure != null
			? [{ name: contender.name, figure, evidence: result.evidence, ...wilson(figure, images) }]
			: [];
	});
}
