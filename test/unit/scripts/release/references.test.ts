import { expect, test } from '@jest/globals';
import { versionsNamed, withVersion } from '../../../../scripts/release/references.ts';

const page = `
- uses: kuberocketci/krci-deploy@v0.1.0
- uses: kuberocketci/krci-deploy/actions/gate@v0.1.0 # v0.1.0
  uses: kuberocketci/krci-deploy/.github/workflows/promote.yml@v0.1.0
  - component: $CI_SERVER_FQDN/kuberocketci/krci-deploy/promotion@0.1.0
# yaml-language-server: $schema=https://raw.githubusercontent.com/kuberocketci/krci-deploy/v0.1.0/schema/krci-deploy.schema.json
`;

test('a release is written wherever it is named, and nowhere else', () => {
  const written = withVersion(`${page}\n- uses: actions/checkout@v0.1.0\nthe tag v0.1.0 of cart\n`, '1.12.3');
  expect(written.match(/v?1\.12\.3/g)).toEqual(['v1.12.3', 'v1.12.3', 'v1.12.3', '1.12.3', 'v1.12.3']);
  expect(written).toContain('actions/gate@v1.12.3 # v0.1.0');
  expect(written).toContain('actions/checkout@v0.1.0\nthe tag v0.1.0 of cart');
});

test('a second time changes nothing', () => {
  const once = withVersion(page, '1.12.3');
  expect(withVersion(once, '1.12.3')).toBe(once);
});

test.each([
  ['every place', page, ['0.1.0']],
  ['two releases', `${page}kuberocketci/krci-deploy@v0.2.0`, ['0.1.0', '0.2.0']],
  ['a tag that moves', 'uses: kuberocketci/krci-deploy@v1', []],
  ['a candidate', 'uses: kuberocketci/krci-deploy@v1.0.0-rc.1', []],
])('the versions of %s are told', (_, text, versions) => {
  expect(versionsNamed(text)).toEqual(versions);
});
