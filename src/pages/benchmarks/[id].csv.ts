import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { benchmarkViews } from '../../leaderboard/benchmarks.ts';
import { listCsv } from '../../leaderboard/list-csv.ts';
import { ledger } from '../../ledger.ts';

export const getStaticPaths = (async () =>
	benchmarkViews(await ledger()).map((view) => ({
		params: { id: view.benchmark.benchmark },
		props: { view },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { view } }) => {
	const { benchmark, lists } = view;
	const listed = lists.flatMap(({ models }) =>
		models.map(({ entry, result: { top1, top5, resolution } }) => ({
			entry,
			top1,
			top5,
			resolution,
			standing: entry.standing[benchmark.benchmark] ?? null,
		})),
	);
	return new Response(listCsv(listed), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
