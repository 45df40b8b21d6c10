import { defaultColumns, formatView, parseView, type View, type Vocabulary } from '../leaderboard/view.ts';

export type Control = HTMLInputElement | HTMLSelectElement;

/** The control that an event comes from. */
export function controlOf(target: EventTarget | null): Control | null {
	const isControl = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
	return isControl && target.name !== '' ? target : null;
}

/**
 * The inputs of the filters. A control's name is that of its parameter in the address, with `-min`, `-max`, `-from` or
 * `-to` where two share a range; so they are read and shown as the address would be.
 */
export class FilterControls {
	readonly #controls: readonly Control[];

	constructor(root: HTMLElement) {
		this.#controls = [...root.querySelectorAll<Control>('input[name], select[name]')];
	}

	/**
	 * The view with what the control, and those that share its parameter, now say; null while that makes no sense, such
	 * as half a date, and is marked.
	 */
	read(view: View, control: Control, vocabulary: Vocabulary): View | null {
		const parameter = parameterOf(control);
		const query = new URLSearchParams(formatView(view));
		const sharing = this.#controls.filter((one) => parameterOf(one) === parameter);
		const text = textOf(sharing, parameter);
		if (text === '') query.delete(parameter);
		else query.set(parameter, text);
		const parsed = parseView(query, vocabulary);
		for (const one of sharing) one.removeAttribute('aria-invalid');
		if (parsed.ignored.length === 0) return parsed.view;
		control.setAttribute('aria-invalid', 'true');
		return null;
	}

	/** Lets the controls say what a view is. */
	show(view: View): void {
		const query = new URLSearchParams(formatView(view));
		if (!query.has('cols')) query.set('cols', defaultColumns.join());
		for (const control of this.#controls) {
			control.removeAttribute('aria-invalid');
			const text = query.get(parameterOf(control)) ?? '';
			const [from = '', to = ''] = text.includes('..') ? text.split('..') : [text, text];
			if (control.type === 'checkbox' && control instanceof HTMLInputElement) {
				control.checked = text.split(',').includes(control.value);
			} else if (/-(min|from)$/.test(control.name)) control.value = from;
			else if (/-(max|to)$/.test(control.name)) control.value = to;
			else if (control instanceof HTMLSelectElement) choose(control, text);
			else control.value = text;
		}
	}
}

/** What the controls of a parameter say, as the address would. */
function textOf(controls: readonly Control[], parameter: string): string {
	const [first, second] = controls;
	if (!first) return '';
	if (first.type === 'checkbox') {
		const checked = controls.filter((control) => control instanceof HTMLInputElement && control.checked);
		if (parameter === 'cols' && checked.length === 0) return 'none';
		return checked.map(({ value }) => value).join();
	}
	if (!second) return first.value;
	return first.value === '' && second.value === '' ? '' : `${first.value}..${second.value}`;
}

const parameterOf = ({ name }: Control): string => name.replace(/-(min|max|from|to)$/, '');

/** Chooses an option, that of the default where there is none for the text. */
function choose(select: HTMLSelectElement, text: string): void {
	select.value = text;
	if (select.selectedIndex < 0) select.selectedIndex = 0;
}
