import { expect, test } from '@jest/globals';
import { createProbeOnce } from '../../../../src/registry/http/probe-once.ts';

function held() {
  const started: string[] = [];
  const ends: Record<string, (error?: Error) => void> = {};
  const work = (name: string) => () => {
    started.push(name);
    return new Promise<string>((resolve, reject) => {
      ends[name] = (error) => (error === undefined ? resolve(name) : reject(error));
    });
  };
  return { started, ends, work };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test.each([undefined, new Error('gone')])('the others wait for the first, which ends with %s', async (error) => {
  const { started, ends, work } = held();
  const alone = createProbeOnce();
  const [first, second, third] = ['a', 'b', 'c'].map((name) => alone(work(name)));
  await settled();
  expect(started).toEqual(['a']);
  ends['a']?.(error);
  expect(await first?.catch((thrown: unknown) => thrown)).toBe(error ?? 'a');
  await settled();
  expect(started).toEqual(['a', 'b', 'c']);
  ends['c']?.();
  ends['b']?.();
  expect(await Promise.all([second, third])).toEqual(['b', 'c']);
});

test('nobody waits after that', async () => {
  const { started, ends, work } = held();
  const alone = createProbeOnce();
  const first = alone(work('a'));
  ends['a']?.();
  await first;
  void alone(work('b'));
  void alone(work('c'));
  await settled();
  expect(started).toEqual(['a', 'b', 'c']);
});
