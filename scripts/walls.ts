export interface Room {
  /** Contents of the room, for the diagram. */
  readonly holds: string;
  /** Rooms that it may import, besides `base`; `steps/*` means every step. */
  readonly imports: readonly string[];
  /** Why it imports a room of its own floor, by that room's name. */
  readonly because?: Readonly<Record<string, string>>;
  /** The files whose interface others use. */
  readonly ports?: readonly string[];
}

/** Rooms that every step imports. */
const ofSteps = ['steps', 'declaration', 'report'] as const;

/** Rooms of a step that judges what a repository holds. */
const ofJudges = [
  'exceptions',
  'files',
  'flow',
  'manifests',
  'objects',
  'policy',
  'records',
  'registry',
  'render',
] as const;
/** Rooms of the gate besides. */
const ofGate = ['evidence', 'sigstore', 'rotation', 'git', 'migrations', 'recovery', 'version', 'web'] as const;

/** Rooms by which a step reaches what lies outside of the process. */
const reach = ['files', 'flow', 'git', 'registry', 'records', 'platform'] as const;

/** Rooms that judge manifests. */
const judging = ['render', 'exceptions', 'objects', 'policy'] as const;

/** Every room of `src` and the rooms that it may import. `base` may be imported by all; it imports nothing. */
export const rooms: Readonly<Record<string, Room>> = {
  entry: {
    holds: 'translation from a surface (variables, arguments, standard streams) and back',
    imports: [...ofSteps, 'pipeline', 'demo', 'steps/*', 'files', 'git', 'registry', 'platform', 'web', 'render'],
  },
  pipeline: {
    holds: 'gate, promote and manifest-bump in a row',
    imports: ['steps/*', 'steps', 'declaration', 'report', 'registry'],
  },
  demo: {
    holds: 'the tour for newcomers: real steps on local parts',
    imports: [
      'pipeline',
      'web',
      'steps/*',
      'steps',
      'declaration',
      'report',
      'flow',
      'manifests',
      'git',
      'registry',
      'records',
      'platform',
    ],
  },
  'steps/version': {
    holds: 'the next version of a commit',
    imports: [...ofSteps, 'files', 'version', 'manifests', 'git', 'registry', 'platform'],
  },
  'steps/gate': {
    holds: 'a verdict over evidence',
    imports: [...ofSteps, ...ofJudges, ...ofGate, 'platform'],
  },
  'steps/promote': {
    holds: 'the digest into the next registry',
    imports: [...ofSteps, 'files', 'flow', 'version', 'manifests', 'git', 'registry', 'records'],
  },
  'steps/manifest-bump': {
    holds: 'the digest into the GitOps repository',
    imports: [
      ...ofSteps,
      'files',
      'flow',
      'manifests',
      'git',
      'registry',
      'records',
      'platform',
      'sync',
      'version',
      'delivery',
    ],
  },
  'steps/advance': {
    holds: 'the next commit of a delivery',
    imports: [...ofSteps, ...reach, 'delivery', 'sync'],
  },
  'steps/dr-verify': {
    holds: 'the proof of recovery',
    imports: [...ofSteps, 'flow', 'manifests', 'git', 'platform', 'records', 'registry', 'recovery', 'render'],
  },
  'steps/drill-record': {
    holds: 'a record of a restore',
    imports: [...ofSteps, 'flow', 'records', 'recovery', 'registry'],
  },
  'steps/history': {
    holds: 'what was promoted',
    imports: [...ofSteps, 'flow', 'manifests', 'registry', 'records', 'recovery'],
  },
  'steps/records-adopt': {
    holds: 'records re-stated under a new name or key',
    imports: [...ofSteps, 'files', 'flow', 'manifests', 'git', 'registry', 'records'],
  },
  'steps/status': {
    holds: 'what runs where',
    imports: [...ofSteps, 'flow', 'manifests', 'registry', 'records', 'delivery'],
  },
  'steps/check': {
    holds: 'faults of the GitOps repository that show without a promotion',
    imports: [...ofSteps, ...ofJudges, 'rotation'],
  },
  'steps/init': {
    holds:
      'a flow file proposed from what a repository holds: environments by their names, places by what names an image',
    imports: ['steps', 'declaration', 'report', 'flow', 'git', 'manifests'],
  },
  'steps/topology': {
    holds: 'clusters of the flow and who reaches whom: tables, a diagram, a picture',
    imports: [...ofSteps, 'files', 'flow'],
  },
  'steps/render': {
    holds: 'the objects of an environment as files',
    imports: [...ofSteps, 'flow', 'objects', 'render'],
  },
  'steps/diff': {
    holds: 'what differs between two environments',
    imports: [...ofSteps, 'flow', 'objects', 'render'],
  },
  'steps/protect': {
    holds: 'protected environments',
    imports: [...ofSteps, 'files', 'flow', 'platform'],
  },
  steps: {
    holds: 'the contract of a step; inputs and the flow that steps share',
    ports: ['steps/step.ts', 'steps/ports.ts'],
    imports: [...reach, ...judging, 'declaration', 'report', 'web', 'manifests', 'sync', 'delivery', 'evidence'],
  },
  declaration: {
    holds: 'inputs: types, parsing, names on each surface',
    ports: ['declaration/declare.ts'],
    imports: [],
  },
  report: {
    holds: 'blocks; renderers for a terminal, Markdown and the JSON envelope',
    ports: ['report/report.ts'],
    imports: [],
  },
  flow: {
    holds: 'the flow file: schema, load, questions about order',
    ports: ['flow/flow.ts'],
    imports: ['files', 'git', 'manifests', 'migrations', 'policy', 'version'],
    because: {
      migrations: 'the schema of a gate names the layouts of migrations',
      version: 'a flow declares the scheme of its versions',
      git: 'a policy and a flow can lie at a commit of another repository',
      manifests: 'the schema of an application contains its layout',
      policy: 'the schema of a gate contains the settings of its rules',
    },
  },
  exceptions: {
    holds: 'findings that people accepted for a while: the file, who guards and reviewed it, what it takes away',
    ports: ['exceptions/exception.ts'],
    imports: ['evidence', 'files', 'flow', 'git', 'platform'],
    because: {
      evidence: 'a justification is one of OpenVEX',
      flow: 'the file is read as the flow file is, with positions',
      git: 'an exception counts as it is committed',
      platform: 'the platform knows accounts and reviews',
    },
  },
  version: { holds: 'SemVer, Conventional Commits, channels: pure', imports: [] },
  sigstore: {
    holds: "signatures by certificates of jobs: asked for, made, verified by Sigstore's libraries",
    imports: ['web'],
    because: { web: 'Fulcio and Rekor are servers that speak JSON' },
  },
  evidence: { holds: 'readers of reports: bytes in, facts out, no policy', imports: ['files'] },
  render: {
    holds: 'a tree at a commit to the objects of an environment, and what is not rendered, because',
    ports: ['render/render.ts', 'render/programs.ts'],
    imports: ['files', 'flow', 'git', 'http', 'manifests', 'objects', 'registry'],
    because: {
      flow: 'the flow says where an application’s manifests lie',
      git: 'what is rendered is a snapshot of the repository',
      http: 'servers that the flow allows are reached through the proxy of the runner',
      manifests: 'layouts find the file, and with it the directory or chart',
      objects: 'what was rendered is read as objects',
      registry: 'an image is named by its repository, tag and digest',
    },
  },
  rotation: {
    holds: 'evidence of rotated secrets: files of a tree in, facts for a rule out',
    imports: ['files', 'flow', 'git', 'objects', 'policy'],
    because: {
      flow: 'the gate of an environment names its files',
      git: 'they lie in a snapshot of the repository',
      objects: 'YAML is read with lines',
      policy: 'the rule about secrets judges what they tell',
    },
  },
  recovery: {
    holds: 'checks of what comes back after a loss: needs and producers, failure domains, inventories, the plan',
    ports: ['recovery/model.ts'],
    imports: ['files', 'flow', 'git', 'manifests', 'objects', 'records', 'registry', 'render', 'version'],
    because: {
      records: 'evidence is signed as records are',
      version: 'a version that exists must not be made again',
      flow: 'the section recovery says what must be proven',
      git: 'a mirror and an inventory are repositories',
      manifests: 'places of the manifests name the deployed images',
      objects: 'what is needed and what produces it are objects',
      registry: 'images and replicas are asked for by digest',
      render: 'the objects of an environment are rendered from Git',
    },
  },
  migrations: { holds: 'SQL of migrations: layouts, statements, rules', ports: ['migrations/model.ts'], imports: [] },
  delivery: {
    holds:
      'steps in which a digest takes the traffic of an environment: values in Git, where they stand, the next ones',
    ports: ['delivery/model.ts'],
    imports: ['flow', 'git', 'manifests', 'registry'],
    because: {
      flow: 'the flow file declares the places and the steps',
      git: 'the history of the values tells since when they stand',
      manifests: 'images, weights and switches are places of manifests',
      registry: 'an image is named by its digest',
    },
  },
  policy: {
    holds: 'rules about the objects of an environment: objects and facts in, findings out; pure',
    ports: ['policy/model.ts'],
    imports: ['objects'],
    because: { objects: 'rules judge objects' },
  },
  objects: {
    holds: 'Kubernetes objects: read with lines, indexed, their selectors, scales, budgets and references: pure',
    ports: ['objects/model.ts'],
    imports: [],
  },
  manifests: {
    holds: 'layouts, forms, the byte-exact edit: text in, text out',
    ports: ['manifests/manifests.ts'],
    imports: ['registry'],
    because: { registry: 'an image is named by the digests and tags of its registry' },
  },
  records: {
    holds: 'in-toto statements about digests: made, signed, attached, read, judged',
    ports: ['records/records.ts'],
    imports: ['files', 'flow', 'registry', 'sigstore'],
    because: {
      registry: 'a record is a referrer of the digest that it is about',
      flow: 'the flow names the keys that are trusted',
      sigstore: 'a job without a key signs by its certificate',
    },
  },
  git: {
    holds: 'the git binary; commits without a work tree; the push loop',
    ports: ['git/git.ts', 'git/gitops.ts'],
    imports: [],
  },
  registry: {
    holds: 'references, digests, the distribution client, OCI layouts, copy',
    ports: ['registry/registry.ts'],
    imports: ['http', 'report'],
  },
  platform: {
    holds: 'GitHub, GitLab, neither: change requests, environments, approvals',
    ports: ['platform/platform.ts'],
    imports: ['http'],
  },
  sync: {
    holds: 'Argo CD and Flux, asked whether a commit runs: the judgement is pure',
    ports: ['sync/sync.ts'],
    imports: ['flow', 'web'],
    because: {
      flow: 'the flow names what carries a commit into an environment',
      web: 'both are servers that speak JSON',
    },
  },
  web: { holds: 'servers that a gate asks for JSON', ports: ['web/web.ts'], imports: ['http'] },
  http: { holds: 'client, connections, proxies, retries', imports: [] },
  files: { holds: 'the working directory: read, write, patterns', ports: ['files/files.ts'], imports: [] },
  base: { holds: 'errors and their codes, clock, log, concurrency, suggestions', imports: [] },
};
