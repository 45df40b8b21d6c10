/** What every object, array, text and function inherits, by name: hostile input must not add to it or change it. */
export function prototypes(): ReadonlyMap<string, readonly (readonly [PropertyKey, unknown])[]> {
	const builtIn = { Object, Array, String, Number, Function, Map, Set, URLSearchParams };
	return new Map(
		Object.entries(builtIn).map(([name, { prototype }]) => [
			name,
			Reflect.ownKeys(prototype).map((key) => [key, Reflect.getOwnPropertyDescriptor(prototype, key)?.value]),
		]),
	);
}
