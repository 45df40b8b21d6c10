import type { APIRoute, GetStaticPaths } from 'astro';
import type { Chart } from '../../leaderboard/chart/chart.ts';
import { ledger } from '../../ledger.ts';
import { stillCharts } from '../../still-charts.ts';

export const getStaticPaths = (async () =>
	[...stillCharts(await ledger())].flatMap(([name, make]) => {
		const chart = make();
		return chart ? [{ params: { chart: name }, props: { chart } }] : [];
	})) satisfies GetStaticPaths;

export const GET: APIRoute<{ chart: Chart }> = ({ props }) => Response.json(props.chart);
