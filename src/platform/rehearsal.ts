import type { ApiCall } from './api-call.ts';
import type { Platform } from './platform.ts';

/** Opens a platform whose changes are noted; its answers to them are empty. */
export function rehearse(open: (note: (call: ApiCall) => void) => Platform): ReturnType<Platform['rehearsal']> {
  const calls: ApiCall[] = [];
  return { platform: open((call) => void calls.push(call)), calls };
}
