import { bibtex } from './bibtex.ts';
import type { Columns } from './columns.ts';
import { evidenceNames, exactAccuracy, plural, protocolNames, secondHandName } from './format.ts';
import { forLatex } from './latex.ts';
import type { Selection } from './select.ts';
import { type ViewRow, type ViewSource, viewRows } from './view-rows.ts';

/** BibTeX of a view: the view itself, then the figure of each of its models. */
export function viewBibtex(columns: Columns, selection: Selection, source: ViewSource): string {
	const { site, url, updated, model } = source;
	const common = {
		author: `{${forLatex(site)}}`,
		year: updated.slice(0, 4),
		howpublished: forLatex(`${site}, data of ${updated}`),
	};
	const rows = viewRows(columns, selection);
	const whole = bibtex({
		key: 'imagenet-ledger',
		fields: {
			title: `{${forLatex(site)}}`,
			...common,
			note: `Table of ${plural(rows.length, 'model')}`,
			url,
		},
	});
	// A test server of the challenge stands in the view of validation, and is known by its id.
	const nameOf = ({ benchmark }: ViewRow) =>
		benchmark === null || benchmark === selection.view.bench ? source.benchmark : benchmark;
	const each = rows.map((row) =>
		bibtex({
			key: `imagenet-ledger:${row.slug}`,
			fields: {
				title: `{${forLatex(titleOf(row, nameOf(row)))}}`,
				...common,
				note: forLatex(noteOf(row, selection.view.bench === 'imagenet-val')),
				url: model(row.slug),
			},
		}),
	);
	return `${[whole, ...each].join('\n\n')}\n`;
}

function titleOf({ name, top1, top5 }: ViewRow, benchmark: string): string {
	if (top1 !== null) return `${name} on ${benchmark}: ${exactAccuracy(top1)} % top-1`;
	if (top5 !== null) return `${name} on ${benchmark}: ${exactAccuracy(top5)} % top-5`;
	return name;
}

/** What is to be known of a figure; `own`: on the benchmark that the model's evidence is about. */
function noteOf({ evidence, secondHand, resolution, protocol, date, paper }: ViewRow, own: boolean): string {
	// On other benchmarks a figure of a model that was measured is a measurement.
	const kind = evidence === 'both' && !own ? 'measured' : evidence;
	return [
		secondHand ? secondHandName : kind && evidenceNames[kind],
		resolution !== null && `${resolution} px`,
		protocol && protocolNames[protocol].toLowerCase(),
		date && `dated ${date}`,
		paper && `paper: ${paper}`,
	]
		.filter(Boolean)
		.join('; ');
}
