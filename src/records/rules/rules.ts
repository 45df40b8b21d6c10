import type { Rule } from '../rule.ts';
import { beforeArxivMonth } from './before-arxiv-month.ts';
import { beforeImagenet } from './before-imagenet.ts';
import { benchmarkOutsideItsLeague } from './benchmark-outside-its-league.ts';
import { benchmarkWithoutMeasurement } from './benchmark-without-measurement.ts';
import { checkpointClaimedTwice } from './checkpoint-claimed-twice.ts';
import { checkpointWithoutResult } from './checkpoint-without-result.ts';
import { claimApartFromMeasurement } from './claim-apart-from-measurement.ts';
import { claimFarFromMeasurement } from './claim-far-from-measurement.ts';
import { claimWithoutFigure } from './claim-without-figure.ts';
import { duplicateKey } from './duplicate-key.ts';
import { duplicatePaper } from './duplicate-paper.ts';
import { duplicateResult } from './duplicate-result.ts';
import { duplicateSlug } from './duplicate-slug.ts';
import { entriesGone } from './entries-gone.ts';
import { evaluatorWithoutPrecedence } from './evaluator-without-precedence.ts';
import { fractionalPercent } from './fractional-percent.ts';
import { futureDate } from './future-date.ts';
import { gmacsDoubled } from './gmacs-doubled.ts';
import { gmacsTenfold } from './gmacs-tenfold.ts';
import { gmacsWithoutResolution } from './gmacs-without-resolution.ts';
import { implausiblyLow } from './implausibly-low.ts';
import { inferenceAgainstItsWords } from './inference-against-its-words.ts';
import { inferenceOutsideItsLeague } from './inference-outside-its-league.ts';
import { laterVersionFirstDate } from './later-version-first-date.ts';
import { misprintNotApplied } from './misprint-not-applied.ts';
import { namelessModel } from './nameless-model.ts';
import { notWholeImages } from './not-whole-images.ts';
import { paramsApartFromNamesakes } from './params-apart-from-namesakes.ts';
import { paramsDifferFromWeights } from './params-differ-from-weights.ts';
import { permalinkNotListed } from './permalink-not-listed.ts';
import { permalinkVanished } from './permalink-vanished.ts';
import { placeholderDate } from './placeholder-date.ts';
import { protocolOutsideItsLeague } from './protocol-outside-its-league.ts';
import { quoteLacksFigure } from './quote-lacks-figure.ts';
import { quoteNamesAnotherBenchmark } from './quote-names-another-benchmark.ts';
import { readBeforePublished } from './read-before-published.ts';
import { redirectAstray } from './redirect-astray.ts';
import { sameNameOtherParams } from './same-name-other-params.ts';
import { sameWeightsChain } from './same-weights-chain.ts';
import { settingOutsideTheLeagues } from './setting-outside-the-leagues.ts';
import { sourceWithoutFigures } from './source-without-figures.ts';
import { top5BelowTop1 } from './top5-below-top1.ts';
import { trainedWithOtherData } from './trained-with-other-data.ts';
import { trainingDataContradiction } from './training-data-contradiction.ts';
import { unfinished } from './unfinished.ts';
import { unknownBenchmark } from './unknown-benchmark.ts';
import { unknownCheckpoint } from './unknown-checkpoint.ts';
import { unknownFamily } from './unknown-family.ts';
import { unknownModel } from './unknown-model.ts';
import { unknownSource } from './unknown-source.ts';
import { unknownTrainingSet } from './unknown-training-set.ts';

/** Every rule that holds between records: on figures, then time, then meaning. */
export const rules: readonly Rule[] = [
	fractionalPercent,
	top5BelowTop1,
	notWholeImages,
	claimWithoutFigure,
	implausiblyLow,
	paramsDifferFromWeights,
	paramsApartFromNamesakes,
	misprintNotApplied,
	gmacsTenfold,
	gmacsDoubled,
	gmacsWithoutResolution,
	futureDate,
	beforeImagenet,
	beforeArxivMonth,
	laterVersionFirstDate,
	placeholderDate,
	readBeforePublished,
	unknownFamily,
	unknownBenchmark,
	unknownTrainingSet,
	unknownCheckpoint,
	unknownSource,
	sourceWithoutFigures,
	benchmarkWithoutMeasurement,
	evaluatorWithoutPrecedence,
	unknownModel,
	duplicateKey,
	duplicateSlug,
	duplicatePaper,
	duplicateResult,
	checkpointClaimedTwice,
	sameWeightsChain,
	sameNameOtherParams,
	namelessModel,
	quoteLacksFigure,
	quoteNamesAnotherBenchmark,
	claimFarFromMeasurement,
	claimApartFromMeasurement,
	inferenceOutsideItsLeague,
	inferenceAgainstItsWords,
	protocolOutsideItsLeague,
	benchmarkOutsideItsLeague,
	trainedWithOtherData,
	settingOutsideTheLeagues,
	trainingDataContradiction,
	checkpointWithoutResult,
	unfinished,
	permalinkNotListed,
	permalinkVanished,
	entriesGone,
	redirectAstray,
];
