import { listIn, memberAt, textIn } from '../../../base/json-path.ts';
import type { KubernetesObject } from '../../../objects/model.ts';
import { goSeconds } from '../go-duration.ts';
import type { Said, ScheduleSort } from '../model.ts';
import { countIn, countOf, simple } from '../said.ts';

/** Schedules of one object that are read. */
const mostSchedules = 50;
const keeps = /^keep(?:Last|Hourly|Daily|Weekly|Monthly|Yearly)$/;

/** What backs up volumes and namespaces. */
export const toolSorts: readonly ScheduleSort[] = [
  { group: 'velero.io', kind: 'Schedule', find: ofVelero },
  { group: 'k8up.io', kind: 'Schedule', find: ofK8up },
  {
    group: 'stash.appscode.com',
    kind: 'BackupConfiguration',
    find: ({ body }) => simple(body, 'paused', countIn(memberAt(body, 'spec', 'retentionPolicy'), keeps)),
  },
  { group: 'core.kubestash.com', kind: 'BackupConfiguration', find: ofKubeStash },
  { group: 'longhorn.io', kind: 'RecurringJob', find: ofLonghorn },
  { group: 'volsync.backube', kind: 'ReplicationSource', find: ofVolSync },
];

/** Velero keeps backups for 30 days where it is not told otherwise. */
function ofVelero({ body }: KubernetesObject): Said {
  const template = memberAt(body, 'spec', 'template');
  const ttl = textIn(template, 'ttl');
  const seconds = ttl === undefined ? 0 : goSeconds(ttl);
  const namespaces = listIn(template, 'includedNamespaces').filter((one) => typeof one === 'string');
  return simple(body, 'paused', {
    ...(seconds === undefined
      ? { refused: `the ttl ${ttl ?? ''} is no duration such as 72h` }
      : { keeps: seconds || 720 * 3600 }),
    ...(namespaces.length > 0 && { namespaces }),
  });
}

/** K8up draws the minute of `@daily-random` once, so that its period is the one of `@daily`. */
function ofK8up({ body }: KubernetesObject): Said | undefined {
  const schedule = textIn(body, 'spec', 'backup', 'schedule');
  if (memberAt(body, 'spec', 'backup') === undefined) return undefined;
  return {
    path: ['spec', 'backup', 'schedule'],
    schedules: [(schedule ?? '').replace(/^(@[a-z]+)-random$/, '$1')],
    ...countIn(memberAt(body, 'spec', 'prune', 'retention'), keeps),
  };
}

/** Each session of KubeStash has a schedule of its own. */
function ofKubeStash({ body }: KubernetesObject): Said {
  const sessions = listIn(body, 'spec', 'sessions').slice(0, mostSchedules);
  const schedules = sessions.flatMap((session) => textIn(session, 'scheduler', 'schedule') ?? []);
  const isPaused = memberAt(body, 'spec', 'paused') === true;
  return { path: ['spec', 'sessions'], schedules, ...(isPaused && { stoppedBy: 'spec.paused' }) };
}

/** A snapshot stays on the volume's own disks; a backup leaves them. */
function ofLonghorn({ body }: KubernetesObject): Said | undefined {
  if (!['backup', 'backup-force-create'].includes(textIn(body, 'spec', 'task') ?? '')) return undefined;
  const schedules = [textIn(body, 'spec', 'cron') ?? ''];
  return { path: ['spec', 'cron'], schedules, ...countOf(memberAt(body, 'spec', 'retain')) };
}

function ofVolSync({ body }: KubernetesObject): Said | undefined {
  const schedule = textIn(body, 'spec', 'trigger', 'schedule');
  const isPaused = memberAt(body, 'spec', 'paused') === true;
  const retain = memberAt(body, 'spec', 'restic', 'retain');
  return {
    path: ['spec', 'trigger'],
    schedules: schedule === undefined ? [] : [schedule],
    ...(isPaused && { stoppedBy: 'spec.paused' }),
    ...countIn(retain, /^(?:last|hourly|daily|weekly|monthly|yearly)$/),
  };
}
