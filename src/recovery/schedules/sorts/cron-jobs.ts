import { listIn, textIn } from '../../../base/json-path.ts';
import type { KubernetesObject } from '../../../objects/model.ts';
import type { Said, ScheduleSort } from '../model.ts';
import { simple } from '../said.ts';

/** Commands whose only purpose is a backup. */
const commands =
  /\betcdctl\b[^;&|]*\bsnapshot\s+save\b|\b(?:k3s|rke2)\b[^;&|]*\betcd-snapshot\s+save\b|\bpgbackrest\b[^;&|]*\bbackup\b/;

/** A CronJob makes anything; one that runs such a command is known, others are where the flow names them. */
export const cronJobSorts: readonly ScheduleSort[] = [
  { group: 'batch', kind: 'CronJob', isBackup: runsBackup, find: ofCronJob },
];

function runsBackup({ body }: KubernetesObject): boolean {
  const containers = listIn(body, 'spec', 'jobTemplate', 'spec', 'template', 'spec', 'containers');
  return containers.slice(0, 50).some((container) => {
    const words = [...listIn(container, 'command'), ...listIn(container, 'args')].filter(
      (one) => typeof one === 'string',
    );
    return commands.test(words.join(' ').slice(0, 20_000));
  });
}

/** Kubernetes takes the zone from `timeZone` alone, and refuses one in the schedule. */
function ofCronJob({ body }: KubernetesObject): Said {
  const zone = textIn(body, 'spec', 'timeZone');
  const isInside = (textIn(body, 'spec', 'schedule') ?? '').includes('TZ=');
  return simple(body, 'suspend', {
    ...(zone !== undefined && { zone }),
    ...(isInside && { refused: 'a time zone stands in the schedule and not in spec.timeZone' }),
  });
}
