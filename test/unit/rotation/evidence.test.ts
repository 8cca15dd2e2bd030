import { describe, expect, test } from '@jest/globals';
import { parseFlow } from '../../../src/flow/load.ts';
import { environmentOf } from '../../../src/flow/questions.ts';
import { createDirectory } from '../../../src/git/directory.ts';
import { rotationOf } from '../../../src/rotation/evidence.ts';
import { emptyDirectory, lay } from '../../support/gate.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const root = temporaryDirectory();
const now = new Date('2026-11-29T12:00:00Z');

async function environmentWith(secrets: string) {
  const text = `apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
environments: [{ name: prod, tier: production, cluster: a, model: pull, promotion: manual }]
applications: [{ name: cart, image: shop/cart }]
gates: { prod: { manifests: { secrets: ${secrets} } } }
`;
  return environmentOf(await parseFlow(new TextEncoder().encode(text), 'krci-deploy.yaml'), 'prod');
}

const rotation = '{ rotation: { max-age: 90d, evidence: "evidence/*" } }';

async function read(files: Readonly<Record<string, string>>, secrets = rotation) {
  const directory = emptyDirectory(root);
  lay(directory, files);
  return rotationOf(await environmentWith(secrets), () => createDirectory(directory).snapshot(), now);
}

const own = (entry: string): string => `apiVersion: krci-deploy/v1\nrotations:\n  - ${entry}\n`;

describe('evidence of rotations', () => {
  test.each([
    [
      'a secret of a store',
      own('{ secret: shop/db, store: vault, rotated: 2026-11-01T08:00:00Z }'),
      [
        {
          secret: 'shop/db',
          store: 'vault',
          isObject: false,
          at: Date.parse('2026-11-01T08:00:00Z'),
          place: 'evidence/a, entry 1',
        },
      ],
    ],
    [
      'an object, by its day',
      own('{ object: ExternalSecret/shop/db, rotated: 2026-11-01 }'),
      [
        {
          secret: 'ExternalSecret/shop/db',
          isObject: true,
          at: Date.parse('2026-11-01'),
          place: 'evidence/a, entry 1',
        },
      ],
    ],
    ['of nothing', 'apiVersion: krci-deploy/v1\nrotations: []\n', []],
    [
      'of AWS, with seconds and with times, by name and ARN',
      JSON.stringify({
        SecretList: [
          { Name: 'db', ARN: 'arn:aws:1', LastRotatedDate: 1_761_984_000.5, LastChangedDate: 1 },
          { Name: 'api', LastChangedDate: '2026-11-01T08:00:00.123000+01:00' },
          { Name: 'never' },
        ],
      }),
      [
        { secret: 'db', at: 1_761_984_000_500 },
        { secret: 'arn:aws:1', at: 1_761_984_000_500 },
        { secret: 'api', at: Date.parse('2026-11-01T07:00:00.123Z') },
      ],
    ],
    [
      'of Azure',
      JSON.stringify([
        { id: 'https://v.vault.azure.net/secrets/db', attributes: { updated: '2026-11-01T08:00:00+00:00' } },
      ]),
      [{ secret: 'db', at: Date.parse('2026-11-01T08:00:00Z') }],
    ],
  ])('%s', async (_, text, entries) => {
    const reading = await read({ 'evidence/a': text });
    expect(reading).toMatchObject({ problems: [], facts: { now: now.getTime(), entries } });
    expect(reading?.facts === 'unread' ? -1 : reading?.facts.entries.length).toBe(entries.length);
  });

  test.each([
    ['no file', {}, 'evidence/*: there is no such file'],
    ['an empty file', { 'evidence/a': '' }, 'evidence/a: expected evidence of rotations, found an empty file'],
    ['a broken one', { 'evidence/a': 'a: [' }, 'evidence/a:1: YAML that does not parse'],
    ['half of one', { 'evidence/a': '{"SecretList":[{"Name":"db"' }, 'evidence/a:1: YAML that does not parse'],
    [
      'another document',
      { 'evidence/a': 'kind: Deployment\n' },
      'evidence/a: expected evidence of rotations, found Deployment',
    ],
    [
      'a status, which proves no rotation',
      { 'evidence/a': 'kind: ExternalSecret\nstatus: { refreshTime: 2026-11-29T00:00:00Z }\n' },
      'whose status says when it was refreshed and not when the secret was rotated',
    ],
    [
      'no time',
      { 'evidence/a': own('{ secret: db }') },
      'evidence/a, entry 1: "db" has no time such as 2026-10-01T08:00:00Z',
    ],
    ['a word for a time', { 'evidence/a': own('{ secret: db, rotated: yesterday }') }, '"db" has no time'],
    [
      'a time without a zone',
      { 'evidence/a': own('{ secret: db, rotated: 2026-11-01T08:00:00 }') },
      '"db" has no time',
    ],
    [
      'no name',
      { 'evidence/a': own('{ rotated: 2026-11-01 }') },
      'evidence/a, entry 1: it names no secret or object, or both',
    ],
    [
      'two names',
      { 'evidence/a': own('{ secret: a, object: b, rotated: 2026-11-01 }') },
      'names no secret or object, or both',
    ],
    ['an unknown key', { 'evidence/a': own('{ secret: a, rotatd: 2026-11-01 }') }, 'the key "rotatd" is not known'],
    [
      'a good and a bad file',
      { 'evidence/a': own('{ secret: db, rotated: 2026-11-01 }'), 'evidence/b': '- 1' },
      'evidence/b: expected',
    ],
  ])('%s proves nothing', async (_, files: Readonly<Record<string, string>>, problem) => {
    const reading = await read(files);
    expect(reading?.facts).toBe('unread');
    expect(reading?.problems.join('\n')).toContain(problem);
  });

  test('are bounded', async () => {
    const entry = '{ secret: a, rotated: 2026-11-01 }';
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`evidence/${index}`, own(entry)]));
    expect((await read(many))?.problems).toEqual(['evidence/*: more than 200 files']);
    expect((await read({ 'evidence/a': `${own(entry)}#${' '.repeat(4 * 1024 * 1024)}` }))?.problems).toEqual([
      `evidence/a: more than ${4 * 1024 * 1024} bytes`,
    ]);
    const list = `[${Array.from({ length: 50_001 }, () => entry).join(',')}]`;
    expect((await read({ 'evidence/a': `apiVersion: krci-deploy/v1\nrotations: ${list}\n` }))?.problems).toEqual([
      'evidence/*: more than 50000 rotations',
    ]);
  });

  test('are not asked for without the setting, or where the rule is off', async () => {
    expect(await read({}, 'required')).toBeUndefined();
    expect(await read({}, rotation.replace('{ ', '{ level: off, '))).toBeUndefined();
  });
});

test('the setting takes an age and files', async () => {
  await expect(environmentWith('{ rotation: { max-age: 90d } }')).rejects.toThrow(/evidence/);
  await expect(environmentWith('{ rotation: { max-age: soon, evidence: a } }')).rejects.toThrow(/max-age/);
});
