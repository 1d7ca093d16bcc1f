/* The sign for "not released": a lock, never a number. Its meaning always stands beside it in words. */
export function LockIcon() {
	return (
		<svg className="lock-icon" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
			<path fill="currentColor" d="M4 7V5a4 4 0 0 1 8 0v2h1v8H3V7h1Zm2 0h4V5a2 2 0 0 0-4 0v2Z" />
		</svg>
	);
}
