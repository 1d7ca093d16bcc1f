/*
 * What counts as a web address inside a text that somebody typed: http and https alone, without quotes, brackets
 * or control signs. Where it leads, and whether it may be followed, is read by instruments/read-link.ts.
 */

/** Captures the address, so that a text split by it has one at every second place. */
export const WEB_ADDRESS = /(https?:\/\/[^\s<>"\p{Cc}]+[^\s<>"\p{Cc}.,;:!?)\]])/u;
