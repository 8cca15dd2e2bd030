import { expect, test } from '@jest/globals';
import { fillTemplate } from '../../../../src/render/templates/fast-template.ts';

test.each([
  ['{{name}}', 'cart'],
  ['{{ name }}-{{path.basename}}', 'cart-prod'],
  ['{{unknown}}', '{{unknown}}'],
  ['{{}} {{ }}', '{{}} {{ }}'],
  ['{{number}}', '{{number}}'],
  ['{{path[0]}}', 'apps'],
  ['{{name', '{{name'],
  ['{{toString}}', '{{toString}}'],
  ['{{{{name}}}}', '{{{{name}}}}'],
  ['$& {{name}} $1', '$& cart $1'],
])('%s', (template, expected) => {
  const parameters = { name: 'cart', 'path.basename': 'prod', 'path[0]': 'apps', number: 3 };
  expect(fillTemplate(template, parameters)).toBe(expected);
});
