/* What will stand here, and who has to do what first. */
import type { ReactNode } from 'react';

export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
	return (
		<div className="empty-state">
			<h2>{title}</h2>
			{children}
		</div>
	);
}
