import type { KubernetesObject, Labels, ReadObjects } from '../objects/model.ts';
import type { Workspace } from './programs.ts';

/** Files of a repository at one commit. */
export interface SourceTree {
  /** Every path, sorted. */
  readonly paths: readonly string[];
  /** Undefined in a plain directory. */
  readonly commit?: string | undefined;
  has(path: string): boolean;
  hasDirectory(path: string): boolean;
  read(path: string): Promise<Uint8Array | undefined>;
}

/** A chart that a server has, and no repository of the flow. */
export interface RemoteChart {
  /** `https://charts.example.com`, or `oci://registry.example.com/charts` without the chart's name. */
  readonly repository: string;
  readonly name: string;
  readonly version: string;
  /** What its server asks for and nobody gives: `the Secret shop/charts`. */
  readonly credentials?: string;
}

/** Where objects come from, with what their deployer changes about them. */
export interface Source {
  /** Who asks for it, for messages, and the name of a release that has none: an application, `Application/argocd/cart`. */
  readonly application: string;
  readonly tree: SourceTree;
  /** Directory in the tree; empty for its root. */
  readonly directory: string;
  /** The chart of a server, in the place of a directory. */
  readonly chart?: RemoteChart;
  /** Values of a chart besides its own, in order. */
  readonly values: readonly ValuesFile[];
  /** Namespace of a release. */
  readonly namespace: string;
  readonly helm?: HelmOptions;
  readonly kustomize?: KustomizeOptions;
  /** Of a directory of plain manifests; absent: every manifest below it. */
  readonly plain?: PlainOptions;
  /** Format that a deployer has chosen, whatever the files look like. */
  readonly format?: Format['name'];
  /** Changes to the objects themselves, after they are rendered. */
  readonly changes?: ObjectChanges;
}

/** Values of a chart: a file of the tree, or a text that stands elsewhere under a name for messages. */
export type ValuesFile = { readonly path: string } | { readonly name: string; readonly text: string };

/** Options of `helm template`. */
export interface HelmOptions {
  readonly release?: string;
  readonly parameters?: readonly HelmParameter[];
  readonly skipCrds?: boolean;
  readonly skipSchemaValidation?: boolean;
  readonly kubeVersion?: string;
  readonly apiVersions?: readonly string[];
  /** Stands in for the chart's own values file. */
  readonly ownValues?: string;
  /** Kustomizations that change what was rendered, in order. */
  readonly postRenderers?: readonly KustomizeOptions[];
}

export interface HelmParameter {
  readonly name: string;
  readonly value: string;
  readonly as: 'value' | 'text' | 'file';
}

/** Changes to a kustomization before it is built. */
export interface KustomizeOptions {
  readonly namespace?: string;
  readonly namePrefix?: string;
  readonly nameSuffix?: string;
  readonly images?: readonly KustomizeImage[];
  readonly patches?: readonly unknown[];
  readonly components?: readonly string[];
  readonly replicas?: readonly { readonly name: string; readonly count: number }[];
  readonly labels?: { readonly pairs: Labels; readonly includeSelectors: boolean; readonly includeTemplates: boolean };
  readonly annotations?: Labels;
  /** Makes a kustomization of all manifests where the directory has none, as Flux does. */
  readonly isGenerated?: boolean;
  /** Lets a kustomization read files of the tree outside its own directory, as Flux does. */
  readonly readsTree?: boolean;
  /** Fills variables in what was built; absent: nothing is filled. */
  readonly substitute?: Readonly<Record<string, string>>;
}

/** An entry of `images`; `merges`: what it leaves out stays as an entry of the same name has it. */
export interface KustomizeImage {
  readonly name: string;
  readonly newName?: string;
  readonly newTag?: string;
  readonly digest?: string;
  readonly merges?: boolean;
}

/** Which files of a directory count, by patterns as Argo CD evaluates them. */
export interface PlainOptions {
  readonly recurse: boolean;
  readonly include?: string;
  readonly exclude?: string;
}

export interface ObjectChanges {
  /** Namespace of objects that name none and are of one. */
  readonly namespace?: string;
  readonly labels?: Labels;
  readonly annotations?: Labels;
}

/** Something of an environment that could not be rendered, and why: a clause. */
export interface NotRendered {
  readonly what: string;
  readonly because: string;
}

/** A program that rendered a part: `kustomize v5.7.1`. */
export type ToolVersion = string;

export interface Rendered extends ReadObjects {
  /** Deployers that were followed, with those that others made: they are no objects of the environment. */
  readonly deployers: readonly KubernetesObject[];
  readonly notRendered: readonly NotRendered[];
  readonly tools: readonly ToolVersion[];
}

/** One form of a source: one entry of the table in `formats.ts`. */
export interface Format {
  readonly name: string;
  /** Files that the form is known by, in words: a row of the docs. */
  readonly recognisedBy: string;
  recognises(source: Source): boolean;
  /** Why it must not be rendered, found before any program starts: clauses. */
  refuses(source: Source, reach: FormatReach): Promise<readonly string[]>;
  /** Renders what is not refused. */
  render(source: Source, workspace: Workspace): Promise<RenderedSource>;
  /** Whether it takes programs, and with them a copy of the tree. */
  readonly usesPrograms: boolean;
}

/** What a format may reach besides the tree. */
export interface FormatReach {
  /** Servers that programs may fetch charts and bases from. */
  readonly hosts: readonly string[];
}

export type RenderedSource = (ReadObjects & { readonly tool?: ToolVersion }) | { readonly because: string };
