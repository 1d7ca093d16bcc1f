/*
 * How the client is built (`npm run build`) and served while somebody works on it (`npm run dev`). Vite itself
 * turns JSX into calls of react/jsx-runtime, so no React plugin is needed. Nothing is imported from vite: its
 * types would bring Node's names into the browser's room. Paths are as seen from the top level.
 */
import { finishBuild } from './finish-build.mjs';
import { mendMyanmarTools } from './mend-myanmar-tools.ts';

export default {
	root: 'client',
	plugins: [mendMyanmarTools, finishBuild()],
	build: {
		outDir: 'dist',
		emptyOutDir: true,
		target: 'es2022',
		// The server allows scripts, styles and fonts from its own address only: nothing may become a data: URL.
		assetsInlineLimit: 0,
		// SurveyJS and Vega are large and each is loaded on its own pages only.
		chunkSizeWarningLimit: 2000,
		rolldownOptions: {
			output: {
				// What every visit needs in one file: on a poor line each further request costs more than its bytes.
				codeSplitting: {
					groups: [
						{
							name: 'shell',
							test: /[\\/]node_modules[\\/](?:react|react-dom|scheduler|wouter)[\\/]|[\\/]client[\\/](?:api|ui|session|offline[\\/](?!worker\.ts))|[\\/]client[\\/]texts[\\/]early\.ts$|rolldown-runtime/,
						},
					],
				},
			},
		},
	},
	server: {
		proxy: { '/api': 'http://localhost:8080' },
	},
};
