import { RefusedError } from '../../base/errors.ts';

/** Returns undefined for a text that must not be read. */
export function undefinedIfRefusedSync<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RefusedError) return undefined;
    throw error;
  }
}
