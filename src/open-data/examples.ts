import type { Address } from './documents.ts';

/** A program that reads the data, as the documentation prints it. */
export interface Example {
	readonly id: string;
	readonly language: 'curl' | 'JavaScript' | 'Python' | 'R' | 'SQL';
	/** What is asked. */
	readonly question: string;
	readonly code: string;
	readonly note: string;
}

/** The examples of `/data/api/`. Tests run those whose tool comes from npm. */
export function examples(address: Address): readonly Example[] {
	const api = (file: string): string => address(`api/v1/${file}`);
	return [
		{
			id: 'curl',
			language: 'curl',
			question: 'Fetch the results only if they changed',
			code: `curl --fail --silent --show-error --etag-compare results.etag --etag-save results.etag \\
  --remote-name ${api('results.parquet')}`,
			note: 'Nothing is downloaded when the file is still the one whose ETag was saved. Or compare “hash” of any JSON index.',
		},
		{
			id: 'javascript',
			language: 'JavaScript',
			question: 'The best measured model of up to 30 M parameters that saw ImageNet-1K alone',
			code: `const response = await fetch('${api('models.json')}');
const { models } = await response.json();

const [best] = models
  .filter((model) => model.league === 'supervised' && model.trainingData === 'none')
  .filter((model) => model.measured !== null && model.params !== null && model.params <= 30)
  .sort((a, b) => b.measured.top1 - a.measured.top1);

console.log(\`\${best.name}: \${best.measured.top1} % (\${best.url})\`);`,
			note: 'Runs in a browser, in Node, Deno and Bun: other sites may fetch the files where the host sends the headers for it.',
		},
		{
			id: 'receipt',
			language: 'JavaScript',
			question: 'Where each figure of a model stands',
			code: `const { models } = await (await fetch('${api('models.json')}')).json();
const [{ slug }] = models;

const model = await (await fetch(\`${api('models/')}\${slug}.json\`)).json();
for (const { benchmark, top1, evidence, receipt } of model.results) {
  console.log([benchmark, top1, evidence, receipt.source, receipt.where, receipt.quote].join(' | '));
}`,
			note: 'Each model has a document of its own with all its results, receipts, neighbours and speeds.',
		},
		{
			id: 'duckdb',
			language: 'SQL',
			question: 'DuckDB: the ten highest measurements on validation',
			code: `SELECT model, checkpoint, top1, resolution
FROM '${api('results.parquet')}'
WHERE benchmark = 'imagenet-val' AND evidence = 'measurement'
ORDER BY top1 DESC, model
LIMIT 10;`,
			note: 'DuckDB reads the file where it is and fetches only the columns that it needs.',
		},
		{
			id: 'claims',
			language: 'SQL',
			question: 'DuckDB: claims that a measurement at the same resolution does not reach by a point or more',
			code: `WITH results AS (
  SELECT * FROM '${api('results.parquet')}' WHERE benchmark = 'imagenet-val'
)
SELECT claim.model, claim.top1 AS claimed, max(run.top1) AS measured,
  round(claim.top1 - max(run.top1), 2) AS points
FROM results AS claim
JOIN results AS run USING (model, resolution)
WHERE claim.evidence = 'claim' AND run.evidence = 'measurement'
  AND claim.inference IN ('single-crop', 'single-model', 'unstated')
GROUP BY claim.model, claim.top1, claim.resolution
HAVING claim.top1 - max(run.top1) >= 1
ORDER BY points DESC, claim.model;`,
			note: 'Measurements are of one model and one view, so claims with more of either are left out.',
		},
		{
			id: 'lists',
			language: 'SQL',
			question: 'DuckDB: how many models saw each training set',
			code: `SELECT trainingSet, count(*) AS models
FROM (SELECT unnest(trainingSets) AS trainingSet FROM '${api('models.parquet')}')
GROUP BY trainingSet
ORDER BY models DESC, trainingSet;`,
			note: 'Lists are lists in Parquet; in CSV a semicolon stands between their items.',
		},
		{
			id: 'pandas',
			language: 'Python',
			question: 'pandas: the median of each kind of architecture, by year',
			code: `import pandas as pd

models = pd.read_parquet("${api('models.parquet')}")
models["year"] = pd.to_datetime(models["date"]).dt.year
ranked = models[models["league"] == "supervised"]
print(ranked.pivot_table(index="year", columns="kind", values="top1", aggfunc="median").round(1))`,
			note: 'Needs pandas and pyarrow. From CSV: pd.read_csv(…, dtype={"arxiv": str}), as 2205.10330 is not the number 2205.1033.',
		},
		{
			id: 'python-duckdb',
			language: 'Python',
			question: 'DuckDB in Python: the most accurate model for each budget of multiply-adds',
			code: `import duckdb

print(duckdb.sql("""
    SELECT ceil(gmacs / 5) * 5 AS gmacs_up_to, max_by(name, top1) AS model, max(top1) AS top1
    FROM '${api('models.parquet')}'
    WHERE league = 'supervised' AND measuredTop1 IS NOT NULL AND gmacs <= 50
    GROUP BY ALL
    ORDER BY gmacs_up_to
"""))`,
			note: 'Needs the package duckdb.',
		},
		{
			id: 'r',
			language: 'R',
			question: 'R: accuracy against parameters',
			code: `library(arrow)

models <- read_parquet("${api('models.parquet')}")
measured <- subset(models, league == "supervised" & !is.na(measuredTop1))
plot(measured$params, measured$measuredTop1, log = "x",
     xlab = "Parameters (millions)", ylab = "Top-1 (%)")`,
			note: 'Needs the package arrow. jsonlite::fromJSON() reads the JSON files.',
		},
	];
}
