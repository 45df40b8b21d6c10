/** A function that works each thing out once, and forgets it with the thing itself. */
export function once<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
	const made = new WeakMap<Of, { readonly value: Made }>();
	return (of) => {
		const known = made.get(of);
		if (known) return known.value;
		const value = make(of);
		made.set(of, { value });
		return value;
	};
}
