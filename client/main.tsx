/* Starts the client: style sheets, then the app into #root. */
import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/pieces.css';
import './styles/table.css';
import './styles/home.css';
import './styles/interview.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root === null) throw new RangeError('main requires an element #root');
createRoot(root).render(
	<StrictMode>
		<App />
	</StrictMode>,
);
