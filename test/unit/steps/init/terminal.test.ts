import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { checkoutBelow, type Ran, runIn, values } from '../../../support/init.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const checkout = (files: Readonly<Record<string, string>>) => checkoutBelow(root, files);
const charts = { 'env/one/values.yaml': 'image: { tag: v1 }\n', 'env/two/values.yaml': 'image: { tag: v1 }\n' };

async function answering(
  directory: string,
  answers: readonly string[],
  ...args: readonly string[]
): Promise<Ran & { readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const ask = (question: string): Promise<string | undefined> => {
    asked.push(question);
    return Promise.resolve(answers[asked.length - 1]);
  };
  return { ...(await runIn(directory, ['init', ...args], ask)), asked };
}

describe('at a terminal', () => {
  test('it asks for what it cannot see, again after a wrong answer, and whether to write', async () => {
    const directory = checkout(charts);
    const answers = ['One,Two', 'one,two', 'cart=registry.example.com/shop/cart', 'y'];
    const { code, stdout, asked } = await answering(directory, answers);
    expect({ code, asked: asked.map((one) => one.slice(0, 12)) }).toEqual({
      code: 0,
      asked: ['Environments', 'Environments', 'Images of th', 'Write krci-d'],
    });
    expect(stdout).toContain('found "One"');
    expect(parse(readFileSync(join(directory, 'krci-deploy.yaml'), 'utf8'))).toMatchObject({
      environments: [{ name: 'one' }, { name: 'two' }],
      applications: [{ name: 'cart', image: 'shop/cart' }],
    });
  });

  test('it asks for nothing that flags have said or manifests show', async () => {
    const directory = checkout({ 'shop/dev/cart-values.yaml': values('1'), 'shop/prod/cart-values.yaml': values('1') });
    expect((await answering(directory, [], '--write')).asked).toEqual([]);
    expect((await answering(directory, [], '--output', 'json')).asked).toEqual([]);
    const said = ['--environments', 'one,two', '--images', 'cart=registry.example.com/shop/cart', '--write'];
    expect((await answering(checkout(charts), [], ...said)).asked).toEqual([]);
  });

  test.each([
    ['no answer', [undefined], 2],
    ['no', ['one,two', 'cart=registry.example.com/shop/cart', 'n'], 0],
  ])('%s writes nothing', async (_what, answers, code) => {
    const directory = checkout(charts);
    expect(
      (
        await answering(
          directory,
          answers.map(String).filter((one) => one !== 'undefined'),
        )
      ).code,
    ).toBe(code);
    expect((await runIn(directory, ['check', '--offline'])).stderr).toContain('there is no krci-deploy.yaml');
  });
});
