import { RemoteError, StepError } from '../../../base/errors.ts';
import type { Announcement } from '../../../platform/announcement.ts';
import { type ApprovalDemands, statusOf } from './approval-policy.ts';
import { counting, weigh, type WeighedApproval } from './approvers.ts';
import { bindingOf } from './mention.ts';
import type { RowResult } from './row.ts';
import type { Subject } from '../model.ts';

/**
 * Judges whether an approval names what it is of.
 * Without that an approval is of a run, and whoever chooses what the run finds chooses the artifact. Two things count:
 * the comments of enough approvals, and the words about the job that the platform fixed before it could be approved.
 * An input of the command proves nothing, since it has no time.
 */
export async function artifactNamed(
  { digest, application }: Subject,
  given: readonly WeighedApproval[],
  demands: ApprovalDemands,
  announced: () => Promise<Announcement>,
): Promise<RowResult> {
  const status = statusOf(demands.artifactNamed, false);
  if (digest === undefined) {
    const found = 'no artifact that could be named';
    return { status: 'error', found, advice: 'Give the artifact by digest with the input "artifact"' };
  }
  const byComment = given.filter(({ namesDigest }) => namesDigest === true);
  if (weigh(byComment, [], demands, '').status === 'pass') {
    const names = counting(byComment).map(({ approver }) => approver);
    return { status: 'pass', found: `by the comment of ${names.join(', ')}` };
  }
  const line = [application, digest].filter((part) => part !== undefined).join(' ');
  const advice = `Let a first job resolve the digest (promote with "resolve") and put it into the name of this job, or approve with the comment "${line}"`;
  try {
    const finding = byWords(await announced(), digest);
    return finding.isNamed ? { status: 'pass', found: finding.found } : { status, found: finding.found, advice };
  } catch (error) {
    // Where the demand only warns, a question that the platform refuses is no reason to close.
    if (!(error instanceof StepError) || status === 'fail') throw error;
    const found = error instanceof RemoteError ? `no answer: ${error.message}` : error.message;
    return { status, found, advice };
  }
}

interface NamingFinding {
  readonly isNamed: boolean;
  readonly found: string;
}

function byWords({ words, earlier }: Announcement, digest: string): NamingFinding {
  const [name = ''] = words;
  const binding = bindingOf(words, digest);
  if (binding === 'other') return { isNamed: false, found: `another digest, by the job ${shown(name)}` };
  if (binding === 'none') {
    const found = name === '' ? 'nothing: the platform does not tell which job this is' : `nothing, by ${shown(name)}`;
    return { isNamed: false, found };
  }
  // The platform keeps approvals when a run is repeated, and the repetition may have resolved something else.
  const isOther = earlier.some((names) => {
    const bindings = new Set(names.map((one) => bindingOf([one], digest)));
    return bindings.has('other') && !bindings.has('own');
  });
  if (isOther) return { isNamed: false, found: 'another digest, by the job in an earlier attempt of this run' };
  return { isNamed: true, found: `by the job ${shown(name)}` };
}

/** The name of a job, cut: it may hold whatever an input held. */
function shown(name: string): string {
  return name.length > 120 ? `${name.slice(0, 117)}...` : name;
}
