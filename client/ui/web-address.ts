/*
 * What counts as a web address inside a text that somebody typed: http and https alone, without quotes, brackets
 * or control signs. An address with a name before its host (`good.example@elsewhere`) only looks like one of
 * good.example, so it stays text.
 */

/** Captures the address, so that a text split by it has one at every second place. */
export const WEB_ADDRESS = /(https?:\/\/(?![^\s/?#]*@)[^\s<>"\p{Cc}]+[^\s<>"\p{Cc}.,;:!?)\]])/u;
