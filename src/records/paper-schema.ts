import { z } from 'zod';
import { Paper } from './paper.ts';

/** Where a paper record finds the schema that editors complete from: `$schema` in `data/papers/<year>/<slug>.json`. */
export const PAPER_SCHEMA = '../../../src/records/paper.schema.json';

/** The JSON Schema of a paper record. The rules between records go beyond it. */
export function paperSchema(): z.core.JSONSchema.BaseSchema {
	return z.toJSONSchema(Paper, { io: 'input' });
}
