import { count } from '../leaderboard/format.ts';
import type { Ledger } from '../leaderboard/ledger.ts';
import { dataBibtex } from './citation.ts';
import { edition } from './edition.ts';
import { counts } from './files.ts';
import type { Publisher } from './publisher.ts';

/** The README of the archive: what is in it, how to read it, how to cite it, and the terms of its sources. */
export function readme(
	ledger: Ledger,
	contents: readonly { readonly name: string; readonly about: string }[],
	publisher: Publisher,
): string {
	const { name, tagline, address } = publisher;
	const { updated, hash } = edition(ledger);
	const { models, results, papers } = counts(ledger);
	return `# ${name}: the data of ${updated}

${tagline}: ${count(models)} models, ${count(results)} results, ${count(papers)} papers.

Site: ${address('')} · documentation: ${address('data/api/')}
Edition: ${hash}

## What is here

| file | what it holds |
| --- | --- |
${contents.map(({ name, about }) => `| \`${name}\` | ${about} |`).join('\n')}

\`code-book.csv\` says of each column what it means, its unit and where it comes from. \`SHA256SUMS\` has the
checksums: \`sha256sum --check SHA256SUMS\`.

Accuracies are percent, parameters millions, compute billions of multiply-adds, dates ISO 8601 (a month where the
day is unknown). A *claim* is what a model's authors state; a *measurement* is what somebody else found with the
released weights. What stands in different leagues (one model and one view, probes, zero-shot, ensembles, the
challenge's test server) is not ranked together.

## Reading the tables

Parquet keeps the types; prefer it. In \`results.csv\` read \`arxiv\` as text: as a number \`2205.10330\` loses its zero.

    duckdb   SELECT model, top1 FROM 'results.parquet' WHERE benchmark = 'imagenet-val' ORDER BY top1 DESC;
    pandas   pandas.read_parquet("results.parquet")
    pandas   pandas.read_csv("results.csv", dtype={"arxiv": str})
    Polars   polars.read_parquet("results.parquet")
    Spark    spark.read.parquet("results.parquet")
    BigQuery bq load --source_format=PARQUET --parquet_enable_list_inference DATASET.results results.parquet
    R        arrow::read_parquet("results.parquet")

The Parquet files are compressed with Zstandard and hold a date as a date: a month as its first day, with
\`datePrecision\` to tell the two apart.

## Licence and terms

The compilation is under the licence in LICENSE.txt. The figures come from others, who state these terms:

| source | version | licence | terms |
| --- | --- | --- | --- |
${ledger.records.sources.map(({ name, version, licence, terms }) => `| ${name} | ${version} | ${licence} | ${terms} |`).join('\n')}

Figures and short quotations from papers are facts with their place of origin: \`paper-records.jsonl\` has for each the
document, its version, the table and the cell as printed.

## Citing

${dataBibtex(updated, publisher).replace(/^/gm, '    ')}

Cite the paper of a figure as well: its address is in the column \`source\`.
`;
}
