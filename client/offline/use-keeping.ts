/* The hook by which pages know where answers are kept that the server does not have yet. */
import { useSyncExternalStore } from 'react';
import { device } from './device.ts';
import type { Keeping } from './windows.ts';

export const useKeeping = (): Keeping => useSyncExternalStore(device.subscribe, device.getKeeping);
