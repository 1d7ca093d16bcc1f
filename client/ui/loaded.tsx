/*
 * Shows what useLoad fetched, or that it is loading, or what went wrong with a way out.
 */
import type { ReactNode } from 'react';
import { LoadError } from './load-error.tsx';
import { Loading } from './loading.tsx';
import type { Load } from './use-load.ts';

interface Props<Value> {
	readonly load: Load<Value>;
	/** A failure stands as a page of its own, with a title. */
	readonly asPage?: boolean;
	readonly children: (value: Value) => ReactNode;
}

export function Loaded<Value>({ load, asPage = false, children }: Props<Value>) {
	if (load.value !== undefined) return <>{children(load.value)}</>;
	if (load.error !== undefined) return <LoadError error={load.error} retry={load.reload} asPage={asPage} />;
	return <Loading />;
}
