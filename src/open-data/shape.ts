import { z } from 'zod';
import type { Address } from './documents.ts';
import { jsonSchemas } from './json-schema.ts';
import { modelColumns } from './models.ts';
import { resultColumns } from './results.ts';

/**
 * The fields of version 1 and their types, by file: what other people's programs rest on. `models[].claimed.top1` is a
 * field inside the elements of `models`; `number | null` lists the types of JSON that it may have.
 */
export type Shape = Readonly<Record<string, Readonly<Record<string, string>>>>;

const nowhere: Address = (path) => `https://example.org/${path}`;

/** The shape of the files as they are made now. */
export function shapeNow(): Shape {
	const documents = [...jsonSchemas(nowhere)]
		.filter(([name]) => name !== 'paper')
		.map(([name, schema]) => [`${name}.json`, fieldsOf(schema)] as const);
	const tables = [['models', modelColumns] as const, ['results', resultColumns] as const].map(
		([name, columns]) =>
			[
				name,
				Object.fromEntries(
					columns.map(({ name, type, required }) => [name, required ? type : `${type} | null`]),
				),
			] as const,
	);
	return Object.fromEntries([...documents, ...tables]);
}

/** What programs that were written for `before` would miss in `after`: fields gone, or of a type that they do not expect. */
export function broken(before: Shape, after: Shape): readonly string[] {
	return Object.entries(before).flatMap(([file, fields]) =>
		Object.entries(fields).flatMap(([field, type]) => {
			const now = after[file]?.[field];
			if (now === undefined) return [`${file}: ${field} has gone`];
			const expected = type
				.split(' | ')
				.flatMap((part) => (part === 'number' ? ['number', 'integer'] : part));
			const unexpected = now.split(' | ').filter((part) => !expected.includes(part));
			return unexpected.length > 0 ? [`${file}: ${field} was ${type} and is now ${now}`] : [];
		}),
	);
}

/** The parts of JSON Schema that zod writes. */
const Node = z.object({
	type: z.string().optional(),
	const: z.unknown().optional(),
	enum: z.array(z.unknown()).optional(),
	$ref: z.string().optional(),
	get anyOf() {
		return z.array(Node).optional();
	},
	get items() {
		return z.union([Node, z.literal(false)]).optional();
	},
	get prefixItems() {
		return z.array(Node).optional();
	},
	get properties() {
		return z.record(z.string(), Node).optional();
	},
	get $defs() {
		return z.record(z.string(), Node).optional();
	},
	required: z.array(z.string()).optional(),
});
type Node = z.output<typeof Node>;

function fieldsOf(schema: object): Record<string, string> {
	const root = Node.parse(schema);
	const fields: Record<string, string> = {};

	/** The alternatives that a node allows, its references followed. */
	function alternatives(node: Node): readonly Node[] {
		if (node.anyOf) return node.anyOf.flatMap(alternatives);
		const name = node.$ref?.replace('#/$defs/', '');
		const target = name === undefined ? node : root.$defs?.[name];
		if (!target) throw new Error(`no definition ${node.$ref}`);
		return target === node ? [node] : alternatives(target);
	}

	function visit(path: string, node: Node, optional: boolean): void {
		const found = alternatives(node);
		const types = new Set(found.map(({ type }) => type ?? 'any'));
		if (path !== '') fields[path] = [...types, ...(optional ? ['absent'] : [])].sort().join(' | ');
		for (const { properties = {}, required = [], items, prefixItems } of found) {
			for (const [name, property] of Object.entries(properties)) {
				visit(path === '' ? name : `${path}.${name}`, property, !required.includes(name));
			}
			for (const item of [...(items ? [items] : []), ...(prefixItems ?? [])]) visit(`${path}[]`, item, false);
		}
	}

	visit('', root, false);
	return fields;
}
