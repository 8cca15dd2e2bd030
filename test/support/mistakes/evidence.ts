import { type Mistake, opening } from './model.ts';

const dev = `${opening} --environment dev --artifact oci:registries/nonproduction/shop/cart@{digest}`;

const recorded = (text: string): string => `${text}records: {}\n`;

/** Mistakes with reports, versions and signing. */
export const evidenceMistakes: readonly Mistake[] = [
  {
    what: 'a report that is not there',
    run: dev,
    files: { 'reports/junit.xml': null },
    exit: 3,
    says: /reports\/junit\.xml/,
  },
  {
    what: 'a report that nobody gave',
    run: dev.replace(' --junit reports/junit.xml', ''),
    exit: 3,
    says: /no report in the input "junit"/,
  },
  { what: 'a directory', run: dev.replace('reports/lcov.info', 'reports'), exit: 3, says: /reports/ },
  {
    what: 'a report of another kind',
    run: dev.replace('reports/junit.xml', 'reports/lcov.info'),
    exit: 3,
    says: /JUnit|junit/,
  },
  { what: 'an empty report', run: dev, files: { 'reports/junit.xml': '' }, exit: 3, says: /empty/ },
  {
    what: 'half of a report',
    run: dev,
    files: { 'reports/semgrep.sarif': '{"version": "2.1.0", "runs": [' },
    exit: 3,
    says: /reports\/semgrep\.sarif/,
  },
  {
    what: 'a report that is not UTF-8',
    run: dev,
    files: { 'reports/semgrep.sarif': Uint8Array.of(0x7b, 0xff, 0xfe) },
    exit: 3,
    says: /utf-8/,
  },
  {
    what: 'neither artifact nor commit',
    run: 'gate --environment uat --sarif reports/semgrep.sarif --coverage reports/lcov.info --junit reports/junit.xml',
    exit: 3,
    says: /commit/,
  },
  {
    what: 'a build that fails its gate',
    run: dev.replace('semgrep.sarif', 'semgrep-failing.sarif'),
    exit: 1,
    says: /Static analysis: errors/,
  },
  {
    what: 'a private key that is a path',
    run: `${dev.replace(' --repository gitops.git', '')} --record`,
    variables: { KRCI_DEPLOY_SIGNING_KEY: 'keys/private.pem' },
    flow: recorded,
    exit: 2,
    says: /as a path has; give the content/,
  },
  {
    what: 'a public key to sign with',
    run: `${dev.replace(' --repository gitops.git', '')} --record`,
    flow: recorded,
    variables: {
      KRCI_DEPLOY_SIGNING_KEY:
        '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----\n',
    },
    exit: 2,
    says: /a public key, which belongs into/,
  },
  {
    what: 'production on a laptop',
    run: dev.replace('--environment dev', '--environment prod'),
    exit: 1,
    says: /"approval: none", "approval: { by: file }"/,
  },
  {
    what: 'an image that was never pushed',
    run: 'promote --application cart --to dev --version 9.9.9-dev.1',
    exit: 2,
    says: /9\.9\.9-dev\.1/,
  },
  {
    what: 'a downgrade',
    run: 'manifest-bump --application cart --environment test --version 1.2.0-dev.1 --digest {older}',
    exit: 1,
    says: /allow-downgrade/,
  },
  {
    what: 'a development version into uat',
    run: 'promote --application cart --to uat',
    exit: 1,
    says: /target-version|channel/,
  },
  { what: 'an environment skipped', run: 'promote --application cart --from dev --to uat', exit: 1, says: /test/ },
  {
    what: 'another digest than was approved',
    run: 'promote --application cart --to test --expect-digest {older}',
    exit: 1,
    says: /expected/,
  },
  {
    what: 'an application that is not in the flow',
    run: 'manifest-bump --application cart --environment dev --version 1.3.1-dev.1 --digest {digest}',
    flow: (text) => text.replace('{ name: cart, image: shop/cart }', '{ name: pay, image: shop/cart }'),
    exit: 2,
    says: /cart/,
  },
  {
    what: 'values that are not there',
    run: 'manifest-bump --application pay --environment dev --version 1.3.1-dev.1 --digest {digest}',
    flow: (text) =>
      text
        .replace('{ name: cart, image: shop/cart }', '{ name: pay, image: shop/cart }')
        .replace('flow: shop', 'flow: store'),
    exit: 1,
    says: /create/,
  },
  {
    what: 'a digest that no registry has',
    run: `manifest-bump --application cart --environment dev --version 1.3.1-dev.1 --digest sha256:${'0'.repeat(64)}`,
    exit: 1,
    says: /promote it to dev first/,
  },
  {
    what: 'image: cart for shop/cart',
    run: 'promote --application cart --to test',
    flow: (text) => text.replace('image: shop/cart', 'image: cart'),
    exit: 2,
    says: /shop\/cart/,
  },
  {
    what: 'a change request on a laptop',
    run: 'manifest-bump --application cart --environment uat --version 1.3.0-rc.1 --digest {digest} --commit change-request',
    exit: 2,
    says: /GitHub|GitLab/,
  },
  {
    what: 'commit by the API on a laptop',
    run: 'manifest-bump --application cart --environment uat --version 1.3.0-rc.1 --digest {digest} --commit api',
    exit: 2,
    says: /GitHub|GitLab/,
  },
  {
    what: 'Windows line ends',
    run: 'manifest-bump --application cart --environment uat --version 1.3.0-rc.1 --digest {digest} --dry-run',
    flow: (text) => text.replaceAll('\n', '\r\n'),
    exit: 0,
    says: /uat/,
  },
  {
    what: 'a version with a v',
    run: 'manifest-bump --application cart --environment test --version v1.3.0-dev.2 --digest {digest} --dry-run',
    exit: 0,
    says: /test/,
  },
  { what: 'no repository', run: 'version --repository reports --channel dev', exit: 2, says: /reports/ },
  {
    what: 'an unknown channel',
    run: 'version --repository cart --channel prerelease',
    exit: 2,
    says: /dev, rc or release/,
  },
  {
    what: 'a release without a candidate',
    run: 'version --repository cart --channel release',
    exit: 1,
    says: /require-rc|candidate|rc/,
  },
  {
    what: 'a prefix that no tag has',
    run: 'version --repository cart --channel dev --tag-prefix cart-v',
    exit: 0,
    says: /v1\.2\.2|prefix/,
  },
  {
    what: 'a file of variables that is not there',
    run: 'version --repository cart --read-dotenv build.env',
    exit: 2,
    says: /build\.env/,
  },
  {
    what: 'a report with Windows line ends',
    run: dev,
    files: { 'reports/lcov.info': 'TN:\r\nSF:a.ts\r\nDA:1,1\r\nLF:1\r\nLH:1\r\nend_of_record\r\n' },
    exit: 0,
    says: /open/,
  },
];
