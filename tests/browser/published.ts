import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { dist } from '../built-site.ts';

const figures = z.object({ top1: z.number().nullable(), top5: z.number().nullable() }).nullable();

const Published = z.object({
	models: z
		.array(
			z.object({
				slug: z.string(),
				name: z.string(),
				kind: z.string(),
				params: z.number().nullable(),
				trainingData: z.string(),
				league: z.string(),
				top1: z.number().nullable(),
				top5: z.number().nullable(),
				claimed: figures,
				measured: figures,
				rank: z.number().nullable(),
				checkpoints: z.array(z.string()),
			}),
		)
		.min(1),
});
export type PublishedModel = z.output<typeof Published>['models'][number];

/** What the built site publishes in /api/v1/models.json: what its pages must show. */
export const { models } = Published.parse(JSON.parse(readFileSync(join(dist, 'api/v1/models.json'), 'utf8')));

/** The models of the league that is shown by default. */
export const supervised = models.filter(({ league }) => league === 'supervised');

const names = new Intl.Collator('en');

/** The slugs of models, best top-1 first; ties in the order of names, missing figures last. */
export function bestFirst(chosen: readonly PublishedModel[]): string[] {
	const figure = ({ top1 }: PublishedModel) => top1 ?? Number.NEGATIVE_INFINITY;
	return chosen
		.toSorted((a, b) => (figure(b) === figure(a) ? names.compare(a.name, b.name) : figure(b) - figure(a)))
		.map(({ slug }) => slug);
}
