import type { Values } from '../../declaration/declare.ts';
import type { StepError } from '../../base/errors.ts';
import type { Environment, Flow } from '../../flow/flow.ts';
import type { EnvironmentState } from '../../render/environment.ts';
import type { Ports } from '../ports.ts';
import type { declaration } from './declaration.ts';
import type { SectionName } from './sections/names.ts';

export type CheckInputs = Values<(typeof declaration)['inputs']>;

/** A result of one section. */
export interface Finding {
  /** Name of the section. */
  readonly section: string;
  /** A fault ends the run with the exit code of its error; a warning does not; a note is none. */
  readonly level: 'fault' | 'warning' | 'note';
  readonly error: StepError;
  /** The rule about objects behind it, and its object. */
  readonly about?: ObjectOfRule;
}

export interface ObjectOfRule {
  readonly rule: string;
  readonly environment: string;
  /** `Deployment/shop/cart`. */
  readonly subject: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

export type Found = Omit<Finding, 'section'>;

/** Environments of the checkout as they would be. */
export interface Renderings {
  /** An environment or a platform. @throws RemoteError */
  of(environment: Environment): Promise<EnvironmentState>;
}

/** The file of the working directory, as it lies there. */
export interface CheckedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Undefined where the file has faults. */
  readonly flow: Flow | undefined;
  readonly faults: readonly StepError[];
  readonly inputs: CheckInputs;
  readonly renderings: Renderings;
}

/** One part of the check. */
export interface Section {
  readonly name: SectionName;
  /** Row of the docs: what is looked at, a noun phrase. */
  readonly looksAt: string;
  /** Never throws a StepError for what is wrong with the files. */
  find(file: CheckedFile, ports: Ports): Promise<readonly Found[]>;
}

/** Paths of files that the findings are written to. */
export interface CheckOutputs {
  readonly markdown: string | undefined;
  readonly sarif: string | undefined;
  readonly codeQuality: string | undefined;
}

export interface CheckPlan {
  readonly file: string;
  /** The flow file, from the top of its repository. */
  readonly pathInRepository: string;
  readonly outputs: CheckOutputs;
  readonly findings: readonly Finding[];
}
