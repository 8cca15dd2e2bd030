import { describe, expect, test } from '@jest/globals';
import { placesOf } from '../../../../src/manifests/layouts/layouts.ts';
import { names, refusal } from '../../../support/places.ts';

describe('paths stay in the repository', () => {
  const files = [
    '../x.yaml',
    'a/../../x.yaml',
    '/etc/x.yaml',
    '.git/config',
    'a/.GIT/x',
    'a\\b.yaml',
    'a\0b',
    '{flow}/{nope}.yaml',
  ];
  test.each(files)('%j', (file) => {
    expect(refusal(() => placesOf({ layout: 'file', file, path: 'a' }, names))).toMatch(
      /path-outside|unknown-placeholder/,
    );
  });
});
