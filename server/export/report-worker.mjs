/*
 * Where the thread that draws reports begins: registers tsx, as baseline.mjs does for the main thread, and goes on
 * in report-worker.ts.
 */
import { register } from 'tsx/esm/api';

register();
await import('./report-worker.ts');
