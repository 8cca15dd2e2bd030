import { listIn, memberAt, textIn } from '../../base/json-path.ts';

/** Build of an artifact by SLSA provenance v1 (slsa.dev/provenance/v1). */
export interface Provenance {
  /** Digests of the artifacts it is about, `sha256:…`. */
  readonly subjects: readonly string[];
  readonly builder: string | undefined;
  /** The repository and path of the workflow, where the build type has one (GitHub's has). */
  readonly repository: string | undefined;
  readonly workflow: string | undefined;
  /** Sources of the build, with the commit of a Git repository. */
  readonly sources: readonly { readonly repository: string; readonly commit: string | undefined }[];
}

const statementTypes = new Set(['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1']);

/** Reads a statement; undefined for another kind, and for text that is no statement. */
export function readProvenance(payload: Uint8Array): Provenance | undefined {
  const json = parsed(payload);
  if (!statementTypes.has(textIn(json, '_type') ?? '')) return undefined;
  if (textIn(json, 'predicateType') !== 'https://slsa.dev/provenance/v1') return undefined;
  const built = memberAt(json, 'predicate', 'buildDefinition');
  return {
    subjects: listIn(json, 'subject').flatMap((one) => {
      const hexadecimal = textIn(one, 'digest', 'sha256');
      return hexadecimal === undefined ? [] : [`sha256:${hexadecimal}`];
    }),
    builder: textIn(json, 'predicate', 'runDetails', 'builder', 'id'),
    repository: textIn(built, 'externalParameters', 'workflow', 'repository'),
    workflow: textIn(built, 'externalParameters', 'workflow', 'path'),
    sources: listIn(built, 'resolvedDependencies').flatMap((one) => {
      const uri = textIn(one, 'uri');
      if (uri === undefined) return [];
      return [{ repository: repositoryOf(uri), commit: textIn(one, 'digest', 'gitCommit') }];
    }),
  };
}

/** `git+https://github.com/acme/cart.git@refs/heads/main` is `https://github.com/acme/cart`. */
export function repositoryOf(uri: string): string {
  return uri
    .replace(/^git\+/, '')
    .replace(/@[^/@][^@]*$/, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
}

function parsed(payload: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  } catch {
    return undefined;
  }
}
