import type { PlatformContext, PlatformFacts } from './facts.ts';
import { localPlatform } from './local.ts';
import type { Platform } from './platform.ts';

/**
 * Opens the platform that the facts describe.
 * Loads the code of no other one; contacts nothing.
 */
export async function openPlatform(facts: PlatformFacts, context: PlatformContext): Promise<Platform> {
  if (facts.kind === 'github') return (await import('./github/github.ts')).githubPlatform(facts, context);
  if (facts.kind === 'gitlab') return (await import('./gitlab/gitlab.ts')).gitlabPlatform(facts, context);
  return localPlatform(facts);
}
