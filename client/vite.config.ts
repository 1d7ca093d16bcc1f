/*
 * How the client is built (`npm run build`) and served while somebody works on it (`npm run dev`). Vite itself
 * turns JSX into calls of react/jsx-runtime, so no React plugin is needed. Nothing is imported from vite: its
 * types would bring Node's names into the browser's room. Paths are as seen from the top level.
 */
export default {
	root: 'client',
	build: {
		outDir: 'dist',
		emptyOutDir: true,
		target: 'es2022',
		// The server allows scripts, styles and fonts from its own address only: nothing may become a data: URL.
		assetsInlineLimit: 0,
		// SurveyJS and Vega are large and each is loaded on its own pages only.
		chunkSizeWarningLimit: 2000,
	},
	server: {
		proxy: { '/api': 'http://localhost:8080' },
	},
};
