/* Makes a value and all it holds unchangeable, so that no renderer can alter what was decided above it. */

export function freezeDeep<T>(value: T): T {
	if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
	for (const part of Object.values(value)) freezeDeep(part);
	return Object.freeze(value);
}
