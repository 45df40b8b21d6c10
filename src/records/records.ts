import type { Checkpoint, SameWeights } from './checkpoint.ts';
import type { Measurement, Speed } from './measurement.ts';
import type { Paper } from './paper.ts';
import type { Problem } from './problem.ts';
import type {
	Architecture,
	Baseline,
	Benchmark,
	Correction,
	Exception,
	Family,
	Listing,
	Misprint,
	Permalink,
	Recipe,
	Source,
	TrainingSet,
} from './tables.ts';

/** Everything under `data/`, read and checked. */
export interface Records {
	readonly papers: readonly Paper[];
	readonly checkpoints: readonly Checkpoint[];
	readonly sameWeights: readonly SameWeights[];
	readonly measurements: readonly Measurement[];
	readonly speeds: readonly Speed[];
	readonly benchmarks: readonly Benchmark[];
	readonly trainingSets: readonly TrainingSet[];
	readonly families: readonly Family[];
	readonly architectures: readonly Architecture[];
	readonly listings: readonly Listing[];
	readonly misprints: readonly Misprint[];
	readonly recipes: readonly Recipe[];
	readonly sources: readonly Source[];
	readonly baselines: readonly Baseline[];
	readonly corrections: readonly Correction[];
	readonly permalinks: readonly Permalink[];
	readonly exceptions: readonly Exception[];
	/** Findings that do not stop a build; published on the data page. */
	readonly warnings: readonly Problem[];
}
