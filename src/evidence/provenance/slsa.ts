import { listIn, memberAt, textIn } from '../../base/json-path.ts';

/** What SLSA provenance v1 says of an artifact's making (slsa.dev/provenance/v1). */
export interface Provenance {
  /** `sha256:…` of what it is about. */
  readonly subjects: readonly string[];
  readonly builder: string | undefined;
  /** The repository and path of the workflow, where the build type has one (GitHub's has). */
  readonly repository: string | undefined;
  readonly workflow: string | undefined;
  /** What went in, with the commit where it was a Git repository. */
  readonly sources: readonly { readonly repository: string; readonly commit: string | undefined }[];
}

const statementTypes = new Set(['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1']);

/** Undefined for a statement of another kind, and for what is no statement. */
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
