import { type Axis, valueAt } from '../../leaderboard/chart/axis.ts';
import { candidatesOf, type Extras } from '../../leaderboard/chart/candidate-columns.ts';
import {
	type Exploration,
	explorationKeys,
	formatExploration,
	ignoredOfExploration,
	parseExploration,
} from '../../leaderboard/chart/exploration.ts';
import { tableParts } from '../../leaderboard/chart/surroundings.ts';
import { type TradeOff, tradeOff } from '../../leaderboard/chart/trade-off.ts';
import { fetchJson } from '../fetch-json.ts';
import { idle } from '../idle.ts';
import type { LedgerView } from '../ledger-view.ts';
import { build } from '../piece.ts';
import { Brush, type Selected } from './brush.ts';
import { LiveChart } from './live-chart.ts';
import { modelHref } from './model-href.ts';
import { firstView } from './table-view.ts';

/**
 * Accuracy against cost for what the table shows; the address holds what is drawn. A choice that was made before, and
 * may have brought the chart to life, is in the address from then on.
 */
export async function open(element: HTMLElement, signal: AbortSignal): Promise<LiveChart> {
	const extras = await fetchJson<Extras>(element.dataset.models ?? '', signal);
	await idle();
	const speeds = Object.keys(extras.devices);
	const choices = [...element.querySelectorAll<HTMLSelectElement | HTMLInputElement>('[data-choice]')];
	let shown = await firstView();
	let chosen = parseExploration(new URLSearchParams(location.search), speeds);
	const made = parseExploration(readChoices(choices), speeds);
	if (formatExploration(chosen).length === 0 && formatExploration(made).length > 0) {
		chosen = made;
		history.pushState(null, '', addressOf(chosen));
	}
	const chart = () => {
		const { view, columns, selection } = shown;
		return tradeOff(candidatesOf(columns, extras, selection.rows, selection.figures), chosen, {
			name: extras.names[view.bench] ?? view.bench,
			images: extras.images[view.bench] ?? 0,
			devices: extras.devices,
		});
	};
	const describe = (drawn: TradeOff) => {
		writeChoices(choices, chosen);
		const ignored = ignoredOfExploration(new URLSearchParams(location.search), speeds);
		const note = element.querySelector<HTMLElement>('[data-part="ignored"]');
		if (note) {
			note.hidden = ignored.length === 0;
			note.textContent = ignored.length === 0 ? '' : `Ignored: ${ignored.join(', ')}`;
		}
		const list = element.querySelector('[data-part="frontier"]');
		list?.replaceChildren(...tableParts(drawn, drawn.frontier, modelHref).map(build));
	};
	const first = chart();
	const live = new LiveChart(element, first, signal);
	describe(first);
	const show = () => {
		const drawn = chart();
		live.show(drawn);
		describe(drawn);
	};

	const fieldset = element.querySelector('fieldset');
	fieldset?.addEventListener(
		'change',
		() => {
			chosen = parseExploration(readChoices(choices), speeds);
			history.pushState(null, '', addressOf(chosen));
			show();
		},
		{ signal },
	);
	window.addEventListener(
		'popstate',
		() => {
			chosen = parseExploration(new URLSearchParams(location.search), speeds);
			show();
		},
		{ signal },
	);
	document.addEventListener(
		'ledger:view',
		({ detail }) => {
			shown = detail;
			show();
		},
		{ signal },
	);
	const frame = element.querySelector<HTMLElement>('.frame');
	if (frame)
		new Brush(
			frame,
			() => live.area,
			(selected) => zoom(shown, chosen, live.chart, selected),
			signal,
		);
	return live;
}

type Choices = readonly (HTMLSelectElement | HTMLInputElement)[];

const isChecked = (choice: HTMLSelectElement | HTMLInputElement): choice is HTMLInputElement =>
	choice instanceof HTMLInputElement && choice.type === 'checkbox';

function readChoices(choices: Choices): URLSearchParams {
	return new URLSearchParams(
		choices.map((choice) => [
			choice.dataset.choice ?? '',
			isChecked(choice) ? (choice.checked ? choice.value : '') : choice.value,
		]),
	);
}

function writeChoices(choices: Choices, chosen: Exploration): void {
	for (const choice of choices) {
		const key = explorationKeys.find((name) => name === choice.dataset.choice);
		if (!key) continue;
		if (isChecked(choice))
			choice.checked = key === 'intervals' ? chosen.intervals : chosen[key] === choice.value;
		else choice.value = String(chosen[key]);
	}
}

/** The address with another choice of what is drawn, all else as it is. */
function addressOf(chosen: Exploration): string {
	const query = new URLSearchParams(location.search);
	for (const key of explorationKeys) query.delete(key);
	for (const [key, value] of formatExploration(chosen)) query.set(key, value);
	const text = query.toString().replaceAll('%2C', ',');
	return text === '' ? location.pathname : `?${text}`;
}

/** Filters the table to what was selected in the chart; Back undoes it. */
function zoom(
	{ view }: LedgerView,
	{ x, y }: Exploration,
	axes: { readonly x: Axis; readonly y: Axis },
	selected: Selected,
): void {
	const table = document.querySelector('leaderboard-table');
	const across = [valueAt(axes.x, selected.left), valueAt(axes.x, selected.right)] as const;
	const up = { min: rounded(valueAt(axes.y, selected.bottom)), max: rounded(valueAt(axes.y, selected.top)) };
	const sideways =
		x === 'params' || x === 'gmacs'
			? { [x]: { min: rounded(across[0]), max: rounded(across[1]) } }
			: x === 'date'
				? { date: { from: monthOf(across[0]), to: monthOf(across[1]) } }
				: {};
	table?.choose({ ...view, [y]: up, ...sideways });
}

/** Three digits, which is finer than a hand on a mouse. */
const rounded = (value: number): number => Number(Math.max(0, value).toPrecision(3));

function monthOf(year: number): string {
	const month = Math.min(11, Math.floor((year % 1) * 12));
	return `${Math.floor(year)}-${String(month + 1).padStart(2, '0')}`;
}
