import { StepError } from '../../base/errors.ts';
import type { Flow } from '../../flow/flow.ts';
import { gitopsBranchesOf, type RepositoryChoice } from '../../flow/repository.ts';
import { isFuture, signatureOf } from '../../records/chain.ts';
import { judgeSignatures } from '../../records/dsse.ts';
import type { Trust } from '../../records/keys.ts';
import { verificationsOf } from '../../records/verification.ts';
import type { Drill } from '../../recovery/drills/model.ts';
import type { Digest } from '../../registry/digest.ts';
import type { Repository } from '../../registry/registry.ts';
import type { Ports } from '../ports.ts';
import type { DrillLine, HistoryPlan, VerificationLine } from './model.ts';

const maxDrills = 500;

/** Reads what dr-verify has recorded beside an artifact. Throws as `recordsOf` does. */
export async function verificationLines(
  repository: Repository,
  digest: Digest,
  { flowNames, trust }: HistoryPlan,
  { now, warn }: { readonly now: Date; readonly warn: (message: string) => void },
): Promise<readonly VerificationLine[]> {
  const found = await verificationsOf(repository, digest, { warn });
  return found.flatMap((one) => {
    if ('unreadable' in one.content) return [];
    const { subjects, record: verification } = one.content.statement;
    if (!subjects.includes(digest) || !flowNames.has(verification.flow)) return [];
    const { environment, time } = verification;
    const signature = signatureOf(one, trust, { environment, statement: 'recovery', time });
    return [{ signature, future: isFuture(time, now), verification }];
  });
}

/** One line for each verification: it is written beside every image of its environment. Oldest first. */
export function onceEachVerification(lines: readonly VerificationLine[]): readonly VerificationLine[] {
  const once = new Map(lines.map((line) => [JSON.stringify(line), line]));
  return [...once.values()].toSorted((a, b) => Date.parse(a.verification.time) - Date.parse(b.verification.time));
}

/** Reads the records of restores that the flow names; what cannot be read is a note. */
export async function drillLines(
  flow: Flow,
  choice: RepositoryChoice,
  trust: Trust,
  ports: Ports,
): Promise<{ readonly drills: readonly DrillLine[]; readonly notes: readonly string[] }> {
  const pattern = flow.recovery.drill?.evidence;
  if (pattern === undefined) return { drills: [], notes: [] };
  // Loaded where the flow names drills.
  const { readDrills } = await import('../../recovery/drills/read.ts');
  try {
    const gitops = await gitopsBranchesOf(flow, choice, ports);
    const { drills, problems } = await readDrills(pattern, await gitops.trees.on(gitops.home));
    const lines = drills.map((drill) => lineOf(drill, flow, trust, ports.clock.now()));
    const notes = problems.map(({ file, because }) => `the drill ${file} is not known: ${because}`);
    return { drills: lines.toSorted((a, b) => timeOf(a) - timeOf(b)).slice(-maxDrills), notes };
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return { drills: [], notes: [`drills are not known: ${error.message}`] };
  }
}

function timeOf({ started }: DrillLine): number {
  return started === undefined ? 0 : Date.parse(started);
}

function lineOf(drill: Drill, flow: Flow, trust: Trust, now: Date): DrillLine {
  const { file, name, environment, backup, target, started, ready, checks, faults } = drill;
  const passed = checks.filter(({ result, isHollow }) => result === 'passed' && isHollow !== true).length;
  const isFailed = faults.length > 0 || passed === 0 || checks.some(({ result }) => result === 'failed');
  return {
    file,
    ...(name !== undefined && { source: name }),
    ...(environment !== undefined && { environment }),
    ...(backup !== undefined && { backup: backup.id }),
    ...(target !== undefined && { target: target.name }),
    ...(started !== undefined && { started: started.toISOString() }),
    ...(ready !== undefined && { ready: ready.toISOString() }),
    result: isFailed ? 'failed' : 'passed',
    passed,
    signature: signatureOfDrill(drill, flow, trust),
    future: started !== undefined && isFuture(started.toISOString(), now),
  };
}

/** A record that names no environment counts where its signer may speak of one of the flow. */
function signatureOfDrill({ attestation, environment }: Drill, flow: Flow, trust: Trust): DrillLine['signature'] {
  if (attestation === undefined) return 'unsigned';
  if (trust.length === 0) return 'not-asked';
  const names = environment === undefined ? flow.environments.map(({ name }) => name) : [environment];
  const verdicts = names.map((one) =>
    judgeSignatures(attestation.envelope, trust, { environment: one, statement: 'drill', time: attestation.time }),
  );
  return verdicts.find((verdict) => verdict === 'trusted') ?? verdicts[0] ?? 'unsigned';
}
