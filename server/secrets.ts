/* Tokens of links and sessions: 128 bits and more of chance, of which the store keeps only the hash. */
import { createHash, randomBytes } from 'node:crypto';

export const newToken = (): string => randomBytes(24).toString('base64url');

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
