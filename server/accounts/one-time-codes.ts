/* The one door to otpauth: codes of an app that change every 30 seconds (RFC 6238: SHA-1, six digits). */
import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
/** A code of the step before or after is taken too: clocks differ, and people type slowly. */
const WINDOW = 1;

const timer = (secret: string, product: string, email: string) =>
	new TOTP({ issuer: product, label: email, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS });

/** 160 bits in base32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** otpauth://totp/… as apps read it. */
export const codeAddress = (secret: string, product: string, email: string): string =>
	timer(secret, product, email).toString();

/** The step whose code this is, counted from 1970; undefined when it is none of the steps around `now`. */
export function findStep(secret: string, code: string, now: string): number | undefined {
	const timestamp = Date.parse(now);
	const delta = timer(secret, '', '').validate({ token: code, timestamp, window: WINDOW });
	return delta === null ? undefined : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
}

/** The code that an app shows at `now`. */
export const codeAt = (secret: string, now: string): string =>
	timer(secret, '', '').generate({ timestamp: Date.parse(now) });
