/* Starts the client: style sheets, then the app into #root. */
import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/pieces.css';
import './styles/table.css';
import './styles/home.css';
import './styles/interview.css';
import './styles/links.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startWorker } from './offline/worker-link.ts';
import { loadLanguage } from './ui/text.ts';

const root = document.getElementById('root');
if (root === null) throw new RangeError('main requires an element #root');
// English unless texts/ has a file for the browser's language.
void loadLanguage(navigator.language.split('-')[0] ?? 'en').then(() =>
	createRoot(root).render(
		<StrictMode>
			<App />
		</StrictMode>,
	),
);
startWorker();
