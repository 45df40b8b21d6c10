import { z } from 'zod';
import { paperSchema } from '../records/paper-schema.ts';
import type { Address } from './documents.ts';
import * as documents from './schemas.ts';

/** Published JSON Schemas by the name of their file in `/api/v1/schema/`. */
const schemas = {
	index: documents.IndexDocument,
	models: documents.ModelsDocument,
	model: documents.ModelDocument,
	papers: documents.PapersDocument,
	benchmarks: documents.BenchmarksDocument,
	'training-sets': documents.TrainingSetsDocument,
	families: documents.FamiliesDocument,
	sources: documents.SourcesDocument,
	baselines: documents.BaselinesDocument,
	corrections: documents.CorrectionsDocument,
	manifest: documents.ManifestDocument,
	snapshot: documents.SnapshotDocument,
	snapshots: documents.SnapshotsDocument,
} satisfies Record<string, z.ZodType>;

/** Path of a published schema. */
export const schemaPath = (name: string): string => `api/v1/schema/${name}.json`;

/** Every published JSON Schema by its name: those of the documents, and that of a paper record as people write it. */
export function jsonSchemas(address: Address): ReadonlyMap<string, object> {
	const bodies = [
		['paper', paperSchema()] as const,
		...Object.entries(schemas).map(([name, schema]) => [name, documentSchema(schema)] as const),
	];
	return new Map(bodies.map(([name, body]) => [name, { $id: address(schemaPath(name)), ...body }]));
}

/** Without a ban on further fields: a later edition of version 1 may add some. */
function documentSchema(schema: z.ZodType): object {
	return z.toJSONSchema(schema, {
		io: 'output',
		override: ({ jsonSchema }) => {
			delete jsonSchema.additionalProperties;
		},
	});
}
