import { type Json, listAt, member, textAt } from '../../web/json.ts';
import { idOf } from './state.ts';

/** Returns images of the Pods that no hook made, by the tree of an Application. */
export function imagesOfPods(nodes: readonly Json[], hooks: ReadonlySet<string>): readonly string[] {
  const parents = new Map(nodes.map((node) => [textAt(node, 'uid') ?? '', parentsOf(node)] as const));
  const isHook = (node: Json): boolean => {
    const seen = new Set<string>();
    const open = [idOf(node), ...(parents.get(textAt(node, 'uid') ?? '') ?? []).map(idOf)];
    const uids = parentsOf(node).map((parent) => textAt(parent, 'uid') ?? '');
    for (const uid of uids) {
      if (seen.has(uid)) continue;
      seen.add(uid);
      for (const parent of parents.get(uid) ?? []) {
        open.push(idOf(parent));
        uids.push(textAt(parent, 'uid') ?? '');
      }
    }
    return open.some((id) => hooks.has(id));
  };
  return nodes
    .filter((node) => textAt(node, 'kind') === 'Pod' && !isHook(node))
    .flatMap((node) => listAt(node, 'images').filter((image) => typeof image === 'string'));
}

/** What the tree says of a Rollout that is on its way or held, and of Pods that will not start by themselves. */
export function complaintsOf(nodes: readonly Json[]): readonly string[] {
  return [...complaintsOfRollouts(nodes), ...complaintsOfPods(nodes)];
}

/** Argo Rollouts pauses and steps where the Application has one word for all of it. */
function complaintsOfRollouts(nodes: readonly Json[]): readonly string[] {
  return nodes.flatMap((node) => {
    const health = member(node, 'health');
    const status = textAt(health, 'status') ?? '';
    if (textAt(node, 'kind') !== 'Rollout' || status === '' || status === 'Healthy') return [];
    const message = textAt(health, 'message') ?? '';
    return [`Rollout ${textAt(node, 'name') ?? ''}: ${status}${message === '' ? '' : `, ${message}`}`];
  });
}

function complaintsOfPods(nodes: readonly Json[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (textAt(node, 'kind') !== 'Pod') return [];
    const message = textAt(member(node, 'health'), 'message');
    const reason = listAt(node, 'info').find((one) => textAt(one, 'name') === 'Status Reason');
    const word = textAt(reason, 'value') ?? '';
    const isBad = /BackOff|Err|Invalid|OOM|Unschedulable|Evicted|CrashLoop/.test(word);
    if (!isBad && (message === undefined || textAt(member(node, 'health'), 'status') !== 'Degraded')) return [];
    return [
      `Pod ${textAt(node, 'name') ?? ''}: ${[word, message].filter((part) => part !== undefined && part !== '').join(', ')}`,
    ];
  });
}

function parentsOf(node: Json): readonly Json[] {
  return listAt(node, 'parentRefs');
}
