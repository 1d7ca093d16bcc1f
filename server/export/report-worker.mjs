/* Where the thread that draws reports begins: loads report-worker.ts as baseline.mjs loads the program. */
import { loadProgram } from '../cli/ready-code.mjs';

await loadProgram('report-worker');
