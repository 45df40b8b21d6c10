import { z } from 'zod';
import {
	ArxivId,
	HttpsUrl,
	IsoDate,
	Kind,
	listCell,
	numberCell,
	optionalCell,
	Params,
	Protocol,
	Slug,
	Text,
} from './fields.ts';

/** A library and its name for released weights: `timm/resnet50.a1_in1k`. */
export const CheckpointId = z
	.string()
	.regex(/^[a-z0-9-]+\/[\w.+-]+$/i, 'expected library/name, such as "timm/resnet50.a1_in1k"');

/** A training set and the model it came through: `teacher:wit-400m`. */
export const InheritedSet = z
	.string()
	.regex(/^(teacher|base weights|tokenizer):[a-z0-9-]+$/, 'expected via:set, such as "teacher:wit-400m"');

/** A row of `data/checkpoints.csv`: released weights, as their library describes them. */
export const Checkpoint = z.strictObject({
	checkpoint: CheckpointId,
	/** Library and architecture: `timm/resnet50`. With the resolution it keys the speed tables. */
	architecture: CheckpointId,
	family: Slug,
	/** Where it differs from the family's. */
	kind: optionalCell(Kind),
	/** Millions, all of them used to classify. */
	params: optionalCell(numberCell(Params)),
	/** Sets beyond ImageNet-1K that these weights saw; `unknown` is not none. */
	trainingData: listCell(Slug),
	/** Sets seen by a teacher or by base weights, `teacher:wit-400m`. */
	inherited: listCell(InheritedSet),
	/** What the two columns above rest on, or why they are unknown. */
	trainingBasis: Text,
	protocol: Protocol,
	/** The paper of the training recipe, where it is not the architecture's. */
	recipe: optionalCell(ArxivId),
	/** Who trained the weights, where the name says so. */
	organisation: optionalCell(Text),
	/** Licence of the weights as the library states it. */
	licence: optionalCell(Text),
	weights: optionalCell(HttpsUrl),
	/** A day by which the weights were public: the evaluator's first listing. */
	public: IsoDate,
});
export type Checkpoint = z.output<typeof Checkpoint>;

/** A row of `data/same-weights.csv`: two libraries' names for the same weights. */
export const SameWeights = z.strictObject({
	checkpoint: CheckpointId,
	/** The name that stands for both. */
	same: CheckpointId,
	basis: Text,
});
export type SameWeights = z.output<typeof SameWeights>;
