import type { Rule } from '../rule.ts';
import { top5BelowTop1 } from './top5-below-top1.ts';

/** Every rule that holds between records, in the order of the report's reader: figures, time, meaning. */
export const rules: readonly Rule[] = [top5BelowTop1];
