import type { APIRoute, GetStaticPaths } from 'astro';
import type { Metric } from '../../leaderboard/chart/accuracy-over-time.ts';
import { historyChart } from '../../leaderboard/chart/history-chart.ts';
import { ledger } from '../../ledger.ts';

const metrics: readonly Metric[] = ['top1', 'top5'];

export const getStaticPaths = (() =>
	metrics.map((metric) => ({ params: { metric }, props: { metric } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ metric: Metric }> = async ({ props }) =>
	Response.json(historyChart(await ledger(), props.metric));
