interface Places {
  readonly gitops: string;
  readonly mirror: string;
  readonly nonproduction: string;
  readonly production: string;
  readonly replica: string;
}

export function flowFile({ gitops, mirror, nonproduction, production, replica }: Places, records: boolean): string {
  return `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: ${gitops}, branch: main }
registry: ${nonproduction}
environments:
  - { name: dev,     tier: development, cluster: nonprod, model: push, promotion: automatic }
  - { name: test,    tier: testing,     cluster: nonprod, model: push, promotion: automatic }
  - { name: uat,     tier: uat,         cluster: nonprod, model: push, promotion: manual }
  - { name: staging, tier: staging,     cluster: staging, model: pull, promotion: manual }
  - { name: prod,    tier: production,  cluster: prod,    model: pull, promotion: manual, registry: "${production}" }
applications:
  - { name: cart, image: shop/cart }
manifests: { layout: krci, applicationset: none }
gates:
  dev:     { coverage: { lines: 80 }, sast: { max: { error: 0 } }, tests: { failed: 0 } }
  staging: { coverage: { lines: 85 } }
${records ? 'records: { trusted-keys: [{ key: promotion.pub, environments: [dev, test, uat, staging, prod] }] }\n' : ''}recovery: { replica: "${replica}", mirror: ${mirror} }
`;
}

/** A values file as people keep them: comments, blank lines, two styles of quotes. */
export function manifest(environment: string): string {
  const replicas = environment === 'prod' ? 3 : 1;
  return `# Values of the cart in ${environment}. Reviewed by the shop team.
replicaCount: ${replicas}

image:
  repository: 'unset'   # written by krci-deploy
  tag: "0.0.0"
  digest: ""
  pullPolicy: IfNotPresent

resources: { requests: { cpu: 100m, memory: 128Mi } }  # measured in May
`;
}

const sarif = {
  version: '2.1.0',
  runs: [
    {
      tool: { driver: { name: 'semgrep', rules: [] } },
      invocations: [{ executionSuccessful: true }],
      results: [{ ruleId: 'style', level: 'note', message: { text: 'prefer const' } }],
    },
  ],
};

const failing = {
  version: '2.1.0',
  runs: [
    {
      tool: { driver: { name: 'semgrep', rules: [] } },
      invocations: [{ executionSuccessful: true }],
      results: [{ ruleId: 'sql-injection', level: 'error', message: { text: 'a query is built from user input' } }],
    },
  ],
};

/** Reports of the build; the last one is of a build that must not pass. */
export const reports: Readonly<Record<string, string>> = {
  'reports/semgrep.sarif': JSON.stringify(sarif),
  'reports/lcov.info': lcov(200, 181),
  'reports/junit.xml': junit(42),
  'reports/semgrep-failing.sarif': JSON.stringify(failing),
};

function lcov(lines: number, hit: number): string {
  const data = Array.from({ length: lines }, (_, index) => `DA:${index + 1},${index < hit ? 1 : 0}`);
  return ['TN:', 'SF:app/cart.ts', ...data, `LF:${lines}`, `LH:${hit}`, 'end_of_record', ''].join('\n');
}

function junit(tests: number): string {
  const cases = Array.from({ length: tests }, (_, index) => `  <testcase classname="cart" name="case ${index + 1}"/>`);
  return `<?xml version="1.0"?>\n<testsuite name="cart" tests="${tests}" failures="0">\n${cases.join('\n')}\n</testsuite>\n`;
}

/** An exception for the finding of the build that must not pass. */
export function exceptionsFile(expires: string): string {
  return `apiVersion: krci-deploy/v1
exceptions:
  - id: sql-injection
    environments: [uat]
    owner: alice
    approver: bob
    ticket: SHOP-7
    reason: The query is only reached with numbers
    expires: ${expires}
`;
}
