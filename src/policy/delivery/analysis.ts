import { listIn, memberAt, textIn } from '../../base/json-path.ts';
import type { KubernetesObject, ObjectPath } from '../../objects/model.ts';
import type { Finding, World } from '../model.ts';

/** Templates that an analysis of Argo Rollouts names and that are not there. */
export function missingTemplates(
  object: KubernetesObject,
  analysis: unknown,
  path: ObjectPath,
  { index }: World,
): readonly Finding[] {
  return listIn(analysis, 'templates').flatMap((template, at): readonly Finding[] => {
    const name = textIn(template, 'templateName');
    const isGlobal = memberAt(template, 'clusterScope') === true;
    const kind = isGlobal ? 'ClusterAnalysisTemplate' : 'AnalysisTemplate';
    if (name !== undefined && index.named(kind, isGlobal ? '' : object.namespace, name) !== undefined) return [];
    return [
      {
        grade: 'fail',
        object,
        path: [...path, 'templates', at],
        expected: `${kind}/${name ?? '(none)'} among these objects`,
        found: 'none',
        fix: 'add the template, or correct its name',
      },
    ];
  });
}

/** Tells whether an analysis has templates at all. */
export function isAnalysis(analysis: unknown): boolean {
  return listIn(analysis, 'templates').length > 0;
}

/** Seconds of a duration of Go or of Argo Rollouts: `30`, `30s`, `5m`, `1h30m`; undefined for none. */
export function secondsOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  if (!/^(?:\d{1,9}(?:\.\d{1,9})?[smhd])+$/.test(value)) return undefined;
  const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };
  return [...value.matchAll(/([\d.]+)([smhd])/g)].reduce(
    (sum, [, number, unit]) => sum + Number(number) * (units[unit ?? 's'] ?? 1),
    0,
  );
}
