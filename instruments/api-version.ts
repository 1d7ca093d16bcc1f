/*
 * The number of the talk between pages and server. Raise it when a page of an earlier version could misunderstand the
 * server, or the server it: an old page is then told to load itself anew instead of going on.
 */
export const API_VERSION = '1';

/** The header in which both name it. */
export const API_HEADER = 'baseline-api';
