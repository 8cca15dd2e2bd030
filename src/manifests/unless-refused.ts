import { RefusedError } from '../base/errors.ts';

/** What `read` gives, or undefined where it is refused: for files that others wrote and nothing depends on. */
export async function unlessRefused<T>(read: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof RefusedError) return undefined;
    throw error;
  }
}
