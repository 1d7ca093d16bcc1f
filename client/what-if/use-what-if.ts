/*
 * The setting of the page, kept in step with its address: the page answers at once, the address follows when the
 * slider rests, since browsers allow only so many changes of it. Nothing is sent anywhere.
 */
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { Framework } from '../../instruments/schema/framework.ts';
import { readWhatIf, type WhatIf, writeWhatIf } from './what-if.ts';

const REST_MS = 250;

export function useWhatIf(framework: Framework): readonly [WhatIf, (next: WhatIf) => void] {
	const [params, setParams] = useSearchParams();
	const text = params.toString();
	const [setting, setSetting] = useState(() => readWhatIf(params, framework));
	const known = useRef(text);
	useEffect(() => {
		if (text === known.current) return;
		known.current = text;
		setSetting(readWhatIf(new URLSearchParams(text), framework));
	}, [text, framework]);
	useEffect(() => {
		const next = writeWhatIf(setting, framework);
		if (next.toString() === known.current) return;
		const timer = setTimeout(() => {
			known.current = next.toString();
			setParams(next, { replace: true });
		}, REST_MS);
		return () => clearTimeout(timer);
	}, [setting, framework, setParams]);
	return [setting, setSetting];
}
