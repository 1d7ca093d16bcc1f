/*
 * The address that a person opens to sign in. The token stands behind the #, which browsers send to nobody.
 */
export const linkAddress = (origin: string, token: string): string => `${origin}/enter#${token}`;

/** Whether an address of this host leads other computers to themselves, so that links with it are of no use. */
export const isThisComputer = (hostname: string): boolean =>
	hostname === 'localhost' ||
	hostname.endsWith('.localhost') ||
	hostname === '[::1]' ||
	/^127(\.\d+){3}$/.test(hostname);
