/*
 * The frame of one figure: what it shows in a sentence, the thing itself, then key, n, date, status and source.
 * The same frame for every figure, so that none of them goes out without its source.
 */
import type { ReactNode } from 'react';

interface Props {
	readonly title: string;
	readonly subtitle: string;
	readonly children: ReactNode;
	/** Key, note and downloads. */
	readonly below?: ReactNode;
}

export function Figure({ title, subtitle, children, below }: Props) {
	return (
		<section className="card figure">
			<div>
				<h2>{title}</h2>
				<p className="figure-subtitle">{subtitle}</p>
			</div>
			{children}
			{below}
		</section>
	);
}
