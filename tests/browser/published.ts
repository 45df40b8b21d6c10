import { readFileSync } from 'node:fs';
import { z } from 'zod';

const accuracies = z.object({ top1: z.number().nullable(), top5: z.number().nullable() }).nullable();

const Published = z.object({
	models: z
		.array(
			z.object({
				slug: z.string(),
				name: z.string(),
				kind: z.string(),
				date: z.string(),
				params: z.number().nullable(),
				trainingData: z.string(),
				league: z.string(),
				evidence: z.string(),
				top1: z.number().nullable(),
				claimed: accuracies,
				measured: accuracies,
				rank: z.number().nullable(),
			}),
		)
		.min(1),
});

/** What the built site publishes in /api/v1/models.json: the figures that its pages must show. */
export const { models } = Published.parse(
	JSON.parse(readFileSync(new URL('../../dist/api/v1/models.json', import.meta.url), 'utf8')),
);
export type PublishedModel = (typeof models)[number];
