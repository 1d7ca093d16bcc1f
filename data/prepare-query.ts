/*
 * Queries that every save runs, compiled once for each dialect instead of at each call: written with Kysely as all
 * others are, with slots where values will stand. Why: building and compiling the statements of a save took about
 * as long as running them. For a query whose shape never depends on its values.
 */
import { type CompiledQuery, type Expression, type OperationNode, ValueNode } from 'kysely';
import type { Read } from './database.ts';

/** Stands in a query where a value will be, and names it. */
class Slot<T> implements Expression<T> {
	readonly name: string;
	constructor(name: string) {
		this.name = name;
	}
	get expressionType(): T | undefined {
		return undefined;
	}
	toOperationNode(): OperationNode {
		return ValueNode.create(this);
	}
}

/** `slot(name)`: the place of the value of that name. */
type SlotOf<V> = <K extends keyof V & string>(name: K) => Expression<V[K]>;

interface Builder<R> {
	compile(): CompiledQuery<R>;
}

type Dialect = ReturnType<Read['getExecutor']>['adapter'];

/** A query as a function of its values → its rows. */
export function prepareQuery<V extends object, R>(
	build: (db: Read, slot: SlotOf<V>) => Builder<R>,
): (db: Read, values: Readonly<V>) => Promise<R[]> {
	const compiled = new WeakMap<Dialect, CompiledQuery<R>>();
	const compile = (db: Read): CompiledQuery<R> => {
		const dialect = db.getExecutor().adapter;
		const known = compiled.get(dialect) ?? build(db, (name) => new Slot(name)).compile();
		compiled.set(dialect, known);
		return known;
	};
	return async (db, values) => {
		const query = compile(db);
		const given = values as Readonly<Record<string, unknown>>;
		const parameters = query.parameters.map((one) => (one instanceof Slot ? given[one.name] : one));
		return (await db.executeQuery<R>({ ...query, parameters })).rows;
	};
}
