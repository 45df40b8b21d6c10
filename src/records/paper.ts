import { z } from 'zod';
import {
	ArxivId,
	Gmacs,
	HttpsUrl,
	Inference,
	IsoDate,
	IsoDay,
	Kind,
	League,
	Params,
	Percent,
	Protocol,
	Resolution,
	Slug,
	Text,
} from './fields.ts';

export const Receipt = z
	.strictObject({
		/** The document that states the figure. */
		source: HttpsUrl.meta({ description: 'Address of the document that states the figure' }),
		version: Text.optional().meta({ description: 'Version of the document: "v2", a commit' }),
		/** Locator inside the document. */
		where: Text.meta({ description: 'Where in the document: "Table 2", "README.md, section Results"' }),
		/** Row label and figure as printed; never a sentence of prose. */
		quote: Text.max(160, 'expected at most 160 characters: row label and figure, not prose').meta({
			description: 'The cell as printed: row label and figure, such as "CoCa (finetuned) | 91.0"',
		}),
		read: z.enum(['primary', 'transcription', 'secondary']).meta({
			description:
				'primary: the paper, its authors’ repository or model card, the challenge’s page; transcription: a copy of the text; secondary: somebody else states it',
		}),
		on: IsoDay.meta({ description: 'The day it was read' }),
	})
	.meta({ id: 'Receipt', title: 'Receipt', description: 'Where a figure stands' });
/** Where a figure stands: document, version, locator, quoted cell, how and when it was read. */
export type Receipt = z.output<typeof Receipt>;

export const Claim = z
	.strictObject({
		benchmark: Slug.meta({ description: 'A benchmark of data/benchmarks.csv' }),
		top1: Percent.optional(),
		top5: Percent.optional(),
		/** The first version that prints the figure; the paper's date when absent. */
		date: IsoDate.optional().meta({
			description: 'Date of the first version that prints this figure, if not the paper’s',
		}),
		resolution: Resolution.nullable().meta({
			description: 'Pixels at evaluation; null when the source does not say',
		}),
		inference: Inference,
		inferenceNote: Text.optional().meta({
			description: 'Crops, scales, number of models: "7 models, 144 crops"',
		}),
		note: Text.optional(),
		receipt: Receipt,
	})
	.meta({ id: 'Claim', title: 'Result as claimed' });
/** A result stated by the model's authors. */
export type Claim = z.output<typeof Claim>;

/** Sets that another model had seen before it taught or seeded this one. */
const Inheritance = z
	.strictObject({
		via: z.enum(['teacher', 'base weights', 'tokenizer']),
		model: Text.optional(),
		trainingData: z.array(Slug).min(1),
	})
	.meta({ id: 'Inheritance', title: 'Training data that came with another model' });

export const PaperModel = z
	.strictObject({
		slug: Slug.meta({ description: 'The permalink /models/<slug>/, for ever' }),
		name: Text.max(120),
		family: Slug.meta({ description: 'A family of data/families.csv' }),
		kind: Kind,
		/** Millions, of what classifies. */
		params: Params.nullable(),
		paramsNote: Text.optional(),
		gmacs: Gmacs.nullable(),
		/** Pixels at which `gmacs` was counted. */
		gmacsResolution: Resolution.optional(),
		gmacsNote: Text.optional(),
		trainingData: z.array(Slug).meta({
			description:
				'Sets beyond the ImageNet-1K training set, from data/training-sets.csv; [] for none, ["unknown"] when nobody says',
		}),
		inherited: z.array(Inheritance).optional(),
		trainingNote: Text.optional(),
		protocol: Protocol,
		league: League,
		checkpoints: z
			.array(z.string())
			.meta({ description: 'Released weights that are this model: "timm/convnext_tiny.fb_in1k"' }),
		note: Text.optional(),
		results: z.array(Claim).min(1),
	})
	.meta({ id: 'PaperModel', title: 'Model' });
export type PaperModel = z.output<typeof PaperModel>;

/** One paper, one file: `data/papers/<year>/<slug>.json`. */
export const Paper = z
	.strictObject({
		$schema: z.string().optional(),
		title: Text,
		authors: Text.meta({ description: 'As cited: "Yu et al."' }),
		organisations: z.array(Text),
		venue: Text.nullable(),
		published: IsoDate.meta({ description: 'First public version' }),
		arxiv: ArxivId.nullable(),
		url: HttpsUrl,
		code: HttpsUrl.nullable(),
		weights: HttpsUrl.nullable().optional().meta({ description: 'Where the weights can be downloaded' }),
		note: Text.optional(),
		models: z.array(PaperModel).min(1),
	})
	.meta({ id: 'Paper', title: 'Paper record of ImageNet Ledger' });
export type Paper = z.output<typeof Paper> & {
	/** File name without `.json`. */
	readonly slug: string;
};
