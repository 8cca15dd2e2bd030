import { UsageError } from '../base/errors.ts';

/** OCI distribution-spec 1.1, "Pulling manifests": the grammar of a tag. */
const grammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;

export function isTag(text: string): boolean {
  return grammar.test(text);
}

/** Makes a version's tag: a tag cannot hold SemVer's `+`, so it becomes `_`, as in Helm. @throws UsageError */
export function tagOfVersion(version: string): string {
  const tag = version.replaceAll('+', '_');
  if (isTag(tag)) return tag;
  throw new UsageError({
    code: 'invalid-tag',
    where: 'version',
    expected: 'at most 128 letters, digits, "_", "." and "-" to use as a tag',
    found: `"${version}"`,
  });
}
