/* Starts the client: style sheets, then the app into #root. */
import './styles/tokens.css';
import './styles/faces.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/pieces.css';
import './styles/table.css';
import './styles/home.css';
import './styles/interview.css';
import './styles/links.css';
import './styles/language.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startWorker } from './offline/worker-link.ts';
import { findLanguage } from './ui/chosen-language.ts';
import { InLanguage } from './ui/in-language.tsx';
import { loadLanguage } from './ui/text.ts';

const root = document.getElementById('root');
if (root === null) throw new RangeError('main requires an element #root');
const draw = () =>
	createRoot(root).render(
		<StrictMode>
			<InLanguage>
				<App />
			</InLanguage>
		</StrictMode>,
	);
// Without its texts a page in English is still better than none.
void loadLanguage(findLanguage()).then(draw, draw);
startWorker();
