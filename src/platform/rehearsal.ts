import type { Platform } from './platform.ts';

/** A request that would change something on the platform. */
export interface ApiCall {
  readonly method: string;
  /** Path below the API's base, `/repos/acme/gitops/rulesets`. */
  readonly path: string;
  readonly body?: unknown;
}

/** A platform that reads as ever, and notes its changes instead of making them. */
export interface Rehearsal {
  readonly platform: Platform;
  /** Grows as the platform is used. */
  readonly calls: readonly ApiCall[];
}

/** Opens a platform whose changes are noted; its answers to them are empty. */
export function rehearse(open: (note: (call: ApiCall) => void) => Platform): Rehearsal {
  const calls: ApiCall[] = [];
  return { platform: open((call) => void calls.push(call)), calls };
}
