import { createAdvance } from '../steps/advance/advance.ts';
import type { Watch } from '../steps/advance/model.ts';
import type { Check } from '../steps/gate/model.ts';

/** The next commit of a delivery, after the metrics and windows of the environment's gate. */
export const advance = createAdvance({ watch: watchByGate });

async function watchByGate(...[asked, ports]: Parameters<Watch>): ReturnType<Watch> {
  const { watch } = await import('../steps/gate/watch.ts');
  const { image, ...subject } = asked;
  const checks = await watch({ ...subject, digest: image.digest, version: image.tag }, ports);
  const sentences = (wanted: (check: Check) => boolean) => checks.filter(wanted).map(sentenceOf);
  return {
    failed: sentences(({ kind, status }) => kind === 'metrics' && status === 'fail'),
    closed: sentences(({ kind, status }) => kind === 'windows' && status === 'fail'),
    unanswered: sentences(({ status }) => status === 'error'),
    passed: sentences(({ status }) => status === 'pass' || status === 'warn'),
  };
}

function sentenceOf({ title, found, required }: Check): string {
  return `${title}: ${found} (${required})`;
}
