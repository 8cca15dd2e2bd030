/** Something that people do wrong, and what krci-deploy must answer. */
export interface Mistake {
  readonly what: string;
  /** The command line; `{commit}`, `{digest}`, `{older}`, `{registry}` and `{git}` stand for those of the world. */
  readonly run: string;
  /** An edit of the flow file. */
  readonly flow?: (text: string) => string;
  /** Files to write, by path; null takes one away. */
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
  readonly variables?: Readonly<Record<string, string>>;
  /** Working directory, from the root of the world. */
  readonly in?: string;
  readonly exit: number;
  /** Names the fix. */
  readonly says: RegExp;
}

/** Arguments of a gate into an environment that would open, for a mistake to be added. */
export const opening =
  'gate --application cart --repository gitops.git --commit {commit} --evidence-commit {commit} --sarif reports/semgrep.sarif --coverage reports/lcov.info --junit reports/junit.xml';
