import type { KubernetesObject, ObjectIndex, ObjectPath } from '../objects/model.ts';
import type { Scales } from '../objects/scale.ts';

/** What a rule's findings do: close the gate, warn, or are not looked for. */
export type Level = 'required' | 'warn' | 'off';

/**
 * How grave a finding is where its rule is required: `fail` closes the gate, `warn` does not, and `note` names what
 * the rule takes for granted.
 */
export type Grade = 'fail' | 'warn' | 'note';

/** An answer of a rule about one object. */
export interface Finding {
  readonly grade: Grade;
  readonly object: KubernetesObject;
  /** The part that is meant; a part that is absent stands for the nearest one around it. */
  readonly path: ObjectPath;
  /** A noun phrase. */
  readonly expected: string;
  /** A noun phrase. Never a value that may be a secret. */
  readonly found: string;
  /** Imperative, one clause. */
  readonly fix: string;
}

/** An image that the flow knows to be its own. */
export interface FlowImage {
  readonly application: string;
  /** Registry and repository. */
  readonly repository: string;
  /** Digest that the flow says; absent: any. */
  readonly digest: string | undefined;
  /** It is about to be written into the manifests, which name an earlier one. */
  readonly isEntering: boolean;
}

/** A destination that a cluster may reach. */
export interface Destination {
  /** `git`, `registry`, a name of the application's own. */
  readonly word: string;
  /** `10.1.0.0/24` or `10.1.0.0/24:443`; none: the word is not judged. */
  readonly addresses: readonly string[];
}

/** A rotation that evidence tells of. */
export interface Rotation {
  /** Name in the store, or an object with `isObject`: `ExternalSecret/shop/cart-db`, for all that it takes. */
  readonly secret: string;
  readonly isObject: boolean;
  /** Name of the store; absent: any. */
  readonly store?: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** File and number of the entry, for messages. */
  readonly place: string;
}

export interface RotationFacts {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly entries: readonly Rotation[];
}

/** Steps by which krci-deploy brings an application into the environment. */
export interface Delivery {
  readonly application: string;
  /** Shares of the new version in per cent. */
  readonly steps: readonly number[];
  /** The flow file. */
  readonly file: string;
}

/** What rules know of an environment besides its objects. */
export interface EnvironmentFacts {
  readonly environment: string;
  readonly tier: 'development' | 'testing' | 'uat' | 'staging' | 'production';
  /** Whether it is the cluster of operators, pipelines and portal. */
  readonly isPlatform: boolean;
  readonly images: readonly FlowImage[];
  /** Registry of the environment, with a path prefix where it has one. */
  readonly registry: string | undefined;
  /** Declared destinations of its cluster; undefined: none are declared. */
  readonly egress: readonly Destination[] | undefined;
  /** Networks of the platform cluster. */
  readonly platformCidrs: readonly string[];
  /** Names of the flow's other environments. */
  readonly otherEnvironments: readonly string[];
  /** Those of them that run on the same cluster. */
  readonly neighbours: readonly string[];
  /** Canaries that the flow file says. */
  readonly deliveries?: readonly Delivery[];
  /** Rotations of secrets; `unread`: the evidence could not be read, and the caller says so. */
  readonly rotation?: RotationFacts | 'unread';
}

/** Everything that rules look at. */
export interface World {
  readonly index: ObjectIndex;
  readonly scales: Scales;
  readonly facts: EnvironmentFacts;
}

/** Stricter direction of a setting, as a section of the gate has it. */
export type SettingDirection = 'higher' | 'lower' | boolean | readonly string[];

/** Settings of a rule: schema, directions and defaults. */
export interface RuleSettings<Settings extends object> {
  /** JSON Schema (draft-07) of each setting. */
  readonly properties: { readonly [Name in keyof Settings]-?: object };
  /** A setting without a direction may not be changed by a policy that may only tighten. */
  readonly stricter: {
    readonly [Path in (keyof Settings & string) | `${keyof Settings & string}.${string}`]?: SettingDirection;
  };
  readonly defaults: Settings;
}

/** The page of a rule. */
export interface RuleDocumentation {
  /** Heading in the deployment patterns. */
  readonly section: string;
  readonly why: string;
  readonly passes: string;
  readonly fails: string;
  readonly fix: string;
}

/** One question about the objects of an environment. */
export interface Rule<Settings extends object> {
  /** What the rule requires, for the row of the verdict: `at least 3 replicas`. */
  required(settings: Settings): string;
  readonly documentation: RuleDocumentation;
  check(world: World, settings: Settings): readonly Finding[];
}

/** A rule as the flow file knows it. */
export interface DeclaredRule<Settings extends object> {
  readonly title: string;
  /** It judges the cluster of the platform alone. */
  readonly ofPlatform?: boolean;
  /** A platform has another rule in its place, so that it is off there until it is named. */
  readonly elsewhereOnPlatform?: boolean;
  readonly settings: RuleSettings<Settings>;
  /** Loads the rule, with all others: who judges objects asks most of them. */
  load(): Promise<Rule<Settings>>;
}

/** Of a rule without settings. */
export const noSettings: RuleSettings<object> = { properties: {}, stricter: {}, defaults: {} };
