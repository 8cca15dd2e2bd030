import { createAdvance } from '../steps/advance/advance.ts';
import type { Watch } from '../steps/advance/model.ts';
import type { Check } from '../steps/gate/model.ts';

/** The next commit of a delivery, after the metrics, soak and windows of the environment's gate and the tests of the step. */
export const advance = createAdvance({ watch: watchByGate });

async function watchByGate(...[asked, ports]: Parameters<Watch>): ReturnType<Watch> {
  const { watch } = await import('../steps/gate/watch.ts');
  const { image, ...subject } = asked;
  const checks = await watch({ ...subject, digest: image.digest, version: image.tag }, ports);
  const sentences = (wanted: (check: Check) => boolean) => checks.filter(wanted).map(sentenceOf);
  return {
    failed: sentences((check) => check.status === 'fail' && takesBack(check)),
    closed: sentences(({ kind, status }) => (kind === 'windows' || kind === 'soak') && status === 'fail'),
    unanswered: sentences(({ kind, id, status }) => status === 'error' || (status === 'fail' && isShort({ kind, id }))),
    passed: sentences(({ status }) => status === 'pass' || status === 'warn'),
  };
}

/** Says of a failed check whether it is about the image itself. */
function takesBack({ kind, id }: Pick<Check, 'kind' | 'id'>): boolean {
  return kind === 'metrics' || (kind === 'tests' && !isShort({ kind, id }));
}

/** Too few tests say nothing about the image: they prove neither way. */
function isShort({ kind, id }: Pick<Check, 'kind' | 'id'>): boolean {
  return kind === 'tests' && id === 'executed-tests';
}

function sentenceOf({ title, found, required }: Check): string {
  return `${title}: ${found} (${required})`;
}
