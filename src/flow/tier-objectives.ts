import type { FlowFile } from './flow-file.ts';
import type { Objectives, Recovery } from './recovery.ts';
import { tiers } from './tiers.ts';

/** Tiers that `recovery.objectives` may name: a name of an environment or application is theirs. */
export function objectiveTiers({ environments, applications }: Pick<FlowFile, 'environments' | 'applications'>) {
  const taken = new Set([...environments, ...applications].map(({ name }) => name));
  return tiers.filter((tier) => !taken.has(tier));
}

/** Gives each environment the objectives of its tier, where it has none of its own. */
export function withTierObjectives({ recovery = {}, ...entry }: FlowFile): Recovery {
  const { objectives: declared } = recovery;
  if (declared === undefined) return recovery;
  const named = objectiveTiers(entry);
  const objectives = Object.fromEntries(
    Object.entries(declared).filter(([name]) => !named.some((one) => one === name)),
  );
  for (const { name, tier } of entry.environments) {
    const ofTier = named.includes(tier) && Object.hasOwn(declared, tier) ? declared[tier] : undefined;
    if (ofTier !== undefined) objectives[name] = { ...ofTier, ...ownOf(declared, name) };
  }
  return { ...recovery, objectives };
}

function ownOf(declared: Readonly<Record<string, Objectives>>, name: string): Objectives {
  return (Object.hasOwn(declared, name) ? declared[name] : undefined) ?? {};
}
