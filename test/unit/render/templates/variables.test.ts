import { describe, expect, test } from '@jest/globals';
import { expandNames, substituteVariables } from '../../../../src/render/templates/variables.ts';

/** Expressions as Flux's own tests have them, and as a shell evaluates them. */
const values = {
  text: 'abcdEFGH28ij',
  upper: 'ABCDEFGH28IJ',
  path: '/path/to/file',
  file: 'bash.string.txt',
  twice: 'abcABC123ABCabc',
  slashes: 'foo/bar/baz',
  empty: '',
  other: 'foo',
};

describe('variables after a build of Flux', () => {
  test.each([
    ['nothing', 'nothing'],
    ['${text}', values.text],
    ['a${missing}b', 'ab'],
    ['${#text}', '12'],
    ['${text^}', 'AbcdEFGH28ij'],
    ['${text^^}', 'ABCDEFGH28IJ'],
    ['${upper,}', 'aBCDEFGH28IJ'],
    ['${upper,,}', 'abcdefgh28ij'],
    ['${path:6}', 'to/file'],
    ['${path:1:4}', 'path'],
    ['${missing=xyz}', 'xyz'],
    ['${missing:=xyz}', 'xyz'],
    ['${missing:-xyz}', 'xyz'],
    ['${empty:-xyz}', 'xyz'],
    ['${other:-xyz}', 'foo'],
    ['${missing:=${other}}', 'foo'],
    ['${missing:=a-${other}-b}', 'a-foo-b'],
    ['${missing:=http://x:80}', 'http://x:80'],
    ['${missing:=}', ''],
    ['${twice/%abc/XYZ}', 'abcABC123ABCXYZ'],
    ['${twice/#abc/XYZ}', 'XYZABC123ABCabc'],
    ['${twice//abc/xyz}', 'xyzABC123ABCxyz'],
    ['${twice/abc/xyz}', 'xyzABC123ABCabc'],
    ['${file#*.}', 'string.txt'],
    ['${file##*.}', 'txt'],
    ['${file%.*}', 'bash.string'],
    ['${file%%.*}', 'bash'],
    ['${path#*/}', 'path/to/file'],
    ['${path##*/}', 'file'],
    ['${slashes/\\//-}', 'foo-bar/baz'],
    ['${slashes//\\//-}', 'foo-bar-baz'],
    ['${file/./}', 'bashstring.txt'],
    ['$${text}', '${text}'],
    ['$text $(text)', '$text $(text)'],
    ['cost: 5$', 'cost: 5$'],
    ['a$${text=${other}}', 'a${text=foo}'],
  ])('%s', (template, expected) => {
    expect(substituteVariables(template, values)).toBe(expected);
  });

  test.each(['${', '${}', '${text', '${te xt}', '${text!}', '${text:a}', '${file#[ab]}', `${'${a='.repeat(50)}x`])(
    'of a form that is not read are refused: %s',
    (template) => {
      expect(() => substituteVariables(template, values)).toThrow('a variable');
    },
  );
});

test('names in parameters of Argo CD', () => {
  expect(expandNames('$A-${A}-$$A-${B}-$B.x $1$', { A: 'v' })).toBe('v-v-$A--.x $');
});
