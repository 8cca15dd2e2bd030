import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What names a release of ours in pages, examples and workflows: an action or workflow, a component, a schema. */
const references = [
  /(?<=kuberocketci\/krci-deploy(?:\/[\w./-]+)?@)v\d+\.\d+\.\d+(?![\w.-]*\d)/g,
  /(?<=\$CI_SERVER_FQDN\/kuberocketci\/krci-deploy\/[\w-]+@)\d+\.\d+\.\d+(?![\w.-]*\d)/g,
  /(?<=kuberocketci\/krci-deploy\n\s{2,8}rev: )v\d+\.\d+\.\d+/g,
  /(?<=project: kuberocketci\/krci-deploy\n\s{2,8}ref: )\d+\.\d+\.\d+/g,
  /(?<=kuberocketci\/krci-deploy\/)v\d+\.\d+\.\d+(?=\/schema\/)/g,
] as const;

/** Directories and files whose readers copy a release's name. */
const places = ['README.md', 'docs', 'examples', 'actions', '.github/workflows'] as const;

/** The versions that a text names, each once, without the `v`. */
export function versionsNamed(text: string): readonly string[] {
  const found = references.flatMap((reference) => text.match(reference) ?? []);
  return [...new Set(found.map((version) => version.replace(/^v/, '')))];
}

/** The text with `version`, such as `0.2.0`, wherever it names a release of ours. */
export function withVersion(text: string, version: string): string {
  return references.reduce(
    (written, reference) => written.replace(reference, (old) => (old.startsWith('v') ? `v${version}` : version)),
    text,
  );
}

/** Text files below the places where a release is named, relative to `project`. */
export function filesWithReferences(project: string): readonly string[] {
  return places.flatMap((place) => {
    if (statSync(join(project, place)).isFile()) return [place];
    return readdirSync(join(project, place), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:md|ya?ml)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(project.length + 1));
  });
}
