import type { Entry, Result } from './entry.ts';
import { exactAccuracy } from './format.ts';

/** Python that loads released weights with the preprocessing that they were measured with. */
export interface Snippet {
	/** `timm`, `torchvision`, … */
	readonly library: string;
	/** Its own name for the weights. */
	readonly checkpoint: string;
	readonly code: string;
	/** What the preprocessing is, or why it is not that of the measurement. */
	readonly note: string;
}

/** Ways to load an entry's weights, by library and checkpoint; empty where nothing known here loads them. */
export function snippets(entry: Pick<Entry, 'weights' | 'results' | 'headline' | 'home'>): Snippet[] {
	return entry.weights.flatMap(({ checkpoint, url, alsoKnownAs }) => {
		const names = [checkpoint, ...alsoKnownAs];
		const onHub = url?.startsWith('https://huggingface.co/timm/') ? url.slice(url.indexOf('timm/')) : null;
		return [
			...names.flatMap((name) => snippetOf(name, runOf(entry, name)) ?? []),
			...(onHub ? [transformers(onHub)] : []),
		];
	});
}

/** The run of a checkpoint that its page shows first. */
function runOf(
	{ results, headline, home }: Pick<Entry, 'results' | 'headline' | 'home'>,
	checkpoint: string,
) {
	const first = headline[home];
	if (first?.checkpoint === checkpoint) return first;
	return results.find((result) => result.checkpoint === checkpoint && result.benchmark === home);
}

/** How weights were run, as far as code that loads them depends on it. */
export type Run = Pick<Result, 'resolution' | 'crop' | 'interpolation' | 'top1'>;

/** Code for one library's weights as they were run; null where nothing known here loads them. */
export function snippetOf(checkpoint: string, run: Run | undefined): Snippet | null {
	const library = checkpoint.slice(0, checkpoint.indexOf('/'));
	const own = checkpoint.slice(library.length + 1);
	const write = writers[library];
	return write ? { library, checkpoint: own, ...write(own, run) } : null;
}

type Writer = (name: string, run: Run | undefined) => Pick<Snippet, 'code' | 'note'>;

const writers: Readonly<Partial<Record<string, Writer>>> = {
	timm(name, run) {
		const settings = [
			run?.resolution && `'input_size': (3, ${run.resolution}, ${run.resolution})`,
			run?.crop && `'crop_pct': ${pythonNumber(run.crop)}`,
			run?.interpolation && `'interpolation': '${run.interpolation}'`,
		].filter(Boolean);
		return {
			code: [
				'import timm',
				'',
				`model = timm.create_model('${name}', pretrained=True).eval()`,
				'config = timm.data.resolve_data_config(',
				`    {${settings.join(', ')}},`,
				'    model=model,',
				')',
				'transform = timm.data.create_transform(**config, is_training=False)',
			].join('\n'),
			note: measuredWith(run),
		};
	},
	torchvision(name, run) {
		const model = name.slice(0, name.indexOf('_Weights')).toLowerCase();
		return {
			code: [
				'from torchvision.models import get_model, get_weight',
				'',
				`weights = get_weight('${name}')`,
				`model = get_model('${model}', weights=weights).eval()`,
				'transform = weights.transforms()',
			].join('\n'),
			note: measuredWith(run),
		};
	},
	mmpretrain(name, run) {
		return {
			code: [
				'from mmpretrain import ImageClassificationInferencer',
				'',
				`classify = ImageClassificationInferencer('${name}')`,
				"prediction = classify('image.jpg')[0]",
			].join('\n'),
			note: measuredWith(run),
		};
	},
	keras(name, run) {
		return {
			code: ['import keras', '', `model = keras.applications.${name}(weights='imagenet')`].join('\n'),
			note: `${measuredWith(run)} Each Keras model has its own preprocess_input beside it.`,
		};
	},
};

function transformers(checkpoint: string): Snippet {
	return {
		library: 'Transformers',
		checkpoint,
		code: [
			'from transformers import AutoImageProcessor, AutoModelForImageClassification',
			'',
			`processor = AutoImageProcessor.from_pretrained('${checkpoint}')`,
			'model = AutoModelForImageClassification.from_pretrained(',
			`    '${checkpoint}'`,
			').eval()',
		].join('\n'),
		note: 'The same weights through the timm wrapper, 4.48 or later. It preprocesses as the checkpoint’s own configuration says, which may be a smaller size than the measured one.',
	};
}

function measuredWith(run: Run | undefined): string {
	if (!run) return 'Preprocesses as the library’s own configuration says.';
	const how = [
		run.resolution !== null && `${run.resolution} px`,
		run.crop !== null && `centre crop ${run.crop}`,
		run.interpolation,
	].filter(Boolean);
	const figure = run.top1 === null ? '' : `: ${exactAccuracy(run.top1)} % top-1`;
	return `As measured${figure}${how.length > 0 ? ` with ${how.join(', ')}` : ''}.`;
}

/** `1` -> "1.0": timm compares the fraction as a float. */
const pythonNumber = (value: number): string => (Number.isInteger(value) ? value.toFixed(1) : String(value));
