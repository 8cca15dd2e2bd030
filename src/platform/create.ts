import type { PlatformContext, PlatformFacts } from './facts.ts';
import { githubPlatform } from './github/github.ts';
import { gitlabPlatform } from './gitlab/gitlab.ts';
import { localPlatform } from './local.ts';
import type { Platform } from './platform.ts';

/** The platform that the facts describe. Contacts nothing and loads no client until a method needs one. */
export function createPlatform(facts: PlatformFacts, context: PlatformContext): Platform {
  if (facts.kind === 'github') return githubPlatform(facts, context);
  if (facts.kind === 'gitlab') return gitlabPlatform(facts, context);
  return localPlatform(facts);
}
