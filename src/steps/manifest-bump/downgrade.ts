import { lt, valid } from 'semver';
import { RefusedError } from '../../base/errors.ts';
import type { ImageRequest } from './request.ts';

/** Throws RefusedError for a version that is lower than the one that is there, where both are versions. */
export function refuseDowngrade({ version, environment, application }: ImageRequest, there: string | undefined): void {
  const before = valid(there?.replaceAll('_', '+'));
  const after = valid(version);
  if (before === null || after === null || !lt(after, before)) return;
  throw new RefusedError(
    'downgrade',
    `${environment.name} runs ${application.name} ${there ?? ''}, which is higher than ${version}; set allow-downgrade to go back`,
  );
}
