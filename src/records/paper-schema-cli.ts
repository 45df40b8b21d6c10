import { writeFileSync } from 'node:fs';
import { paperSchema } from './paper-schema.ts';

writeFileSync('src/records/paper.schema.json', `${JSON.stringify(paperSchema(), null, '\t')}\n`);
