/**
 * Gathers the keys that are asked for until the event loop turns, and loads them together: a thousand reads started at
 * once cost one fetch. A load that fails fails every key of its batch; an error as a value fails its own key.
 */
export function batched<Value>(
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value | Error>>,
): (key: string) => Promise<Value | undefined> {
  let loading: Promise<ReadonlyMap<string, Value | Error>> | undefined;
  let keys = new Set<string>();
  const turn = async (): Promise<ReadonlyMap<string, Value | Error>> => {
    await new Promise((resolve) => setImmediate(resolve));
    const batch = [...keys];
    keys = new Set();
    loading = undefined;
    return load(batch);
  };
  return async (key) => {
    keys.add(key);
    loading ??= turn();
    const value = (await loading).get(key);
    if (value instanceof Error) throw value;
    return value;
  };
}
