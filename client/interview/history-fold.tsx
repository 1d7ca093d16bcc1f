/* The quiet way into an answer's history: a fold that asks the server only when somebody opens it. */
import { useState } from 'react';
import { t } from '../ui/text.ts';
import { useAskFacts } from './ask-context.tsx';
import { HistoryList } from './history-list.tsx';

export function HistoryFold({ name }: { readonly name: string }) {
	const { questions } = useAskFacts();
	const [open, setOpen] = useState(false);
	return (
		<details className="fold history-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>
				{t('history.title')}
				<span className="visually-hidden">: {questions.get(name)?.title ?? name}</span>
			</summary>
			{open && (
				<div className="fold-body">
					<HistoryList name={name} />
				</div>
			)}
		</details>
	);
}
