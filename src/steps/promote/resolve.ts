import { heading, paragraph, type Report, table } from '../../report/report.ts';
import { formatReference, pointAt } from '../../registry/reference.ts';
import type { Context } from './context.ts';
import type { ResolvedArtifact, Source } from './model.ts';
import { annotationsOf } from '../../registry/annotations.ts';
import { oneLine } from '../../report/printable.ts';
import { destinationTag } from './naming.ts';
import type { Resolution } from './request/request.ts';
import { sourceOf } from './source.ts';

/**
 * Finds the artifact that a promotion would take. The destination is not asked, so a job that nobody guards needs none of
 * its credentials.
 *
 * @throws as `sourceOf` and `destinationTag` do
 */
export async function resolveArtifact({ request }: Resolution, context: Context): Promise<ResolvedArtifact> {
  const source = await sourceOf(request, context);
  const { repository, digest, tag: version } = source;
  const target = destinationTag(request, source);
  const application = request.application.name;
  const sourceRepository = await sourceRepositoryOf(source, context);
  return { application, environment: request.to.name, repository, digest, version, target, sourceRepository };
}

async function sourceRepositoryOf({ repository, digest, manifest }: Source, { ports }: Context): Promise<string> {
  const place = ports.registries.open(repository);
  const found = manifest ?? (await place.manifest(digest));
  const labels = found === undefined ? {} : await annotationsOf(place, found);
  const source = oneLine(labels['org.opencontainers.image.source'] ?? '');
  return source.length > maxSource ? '' : source;
}

/** Longest address of a repository that is handed on, in characters. */
const maxSource = 500;

export function resolvedHeadline({ application, environment, digest, target }: ResolvedArtifact): string {
  return `${application} ${target} into ${environment} would be ${digest}`;
}

/** The artifact, and the line that ties an approval to it. */
export function resolvedReport(resolved: ResolvedArtifact): Report {
  const { application, environment, repository, digest, version = 'no version', target } = resolved;
  const rows = [
    ['Digest', digest],
    ['From', `${formatReference(pointAt(repository))}, ${version}`],
    ['Into', `${environment}, as ${target}`],
  ];
  return [
    heading('promote: what would be promoted'),
    table(['', application], rows),
    paragraph(`An approval is for this digest where its comment says: ${application} ${digest}`),
  ];
}
