/** Whether the best guess has to be right, or one of five. */
export type Metric = 'top1' | 'top5';

export const metricNames: Record<Metric, string> = { top1: 'Top-1', top5: 'Top-5' };
