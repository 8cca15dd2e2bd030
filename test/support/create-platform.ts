import type { PlatformContext, PlatformFacts } from '../../src/platform/facts.ts';
import { githubPlatform } from '../../src/platform/github/github.ts';
import { gitlabPlatform } from '../../src/platform/gitlab/gitlab.ts';
import { localPlatform } from '../../src/platform/local.ts';
import type { Platform } from '../../src/platform/platform.ts';

/** As `openPlatform`, at once. */
export function createPlatform(facts: PlatformFacts, context: PlatformContext): Platform {
  if (facts.kind === 'github') return githubPlatform(facts, context);
  if (facts.kind === 'gitlab') return gitlabPlatform(facts, context);
  return localPlatform(facts);
}
