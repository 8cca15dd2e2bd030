import type { KnownObjects } from '../deployers/deployer.ts';
import type { SourceRepositories } from '../repositories.ts';
import type { TemplateStyle } from '../templates/deep.ts';

/** Parameters of one Application: nested with Go's templates, flat without. */
export type ParameterSet = Readonly<Record<string, unknown>>;

export interface GeneratorContext {
  readonly repositories: SourceRepositories;
  readonly objects: KnownObjects;
  readonly style: TemplateStyle;
}

export interface Generated {
  readonly parameters: readonly ParameterSet[];
  /** The generator's own template, over that of the set. */
  readonly template: unknown;
}

/** Makes the parameters of a generator within another one. */
export type Nested = (entry: unknown, context: GeneratorContext) => Promise<readonly ParameterSet[]>;

/** One type of generators: one entry of the table in `generators.ts`. */
export interface Generator {
  /** Its key. */
  readonly name: string;
  /** @throws RenderProblem, RemoteError */
  generate(spec: unknown, context: GeneratorContext, nested: Nested): Promise<readonly ParameterSet[]>;
}
