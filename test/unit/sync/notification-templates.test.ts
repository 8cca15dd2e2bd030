import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse, parseAllDocuments } from 'yaml';
import { silentLog } from '../../../src/base/log.ts';
import { judgeNotes } from '../../../src/sync/status/notes.ts';
import { createPlatform } from '../../support/create-platform.ts';
import { commit, wantedOf } from '../../support/argocd-stories.ts';
import { transcript } from '../../support/argocd-transcripts.ts';
import { fakeClock } from '../../support/clock.ts';
import { startJsonServer } from '../../support/json-server.ts';
import { at, list, object, text, type Json } from '../../support/openapi/json.ts';

const page = readFileSync(new URL('../../../docs/how-to/confirm-from-production.md', import.meta.url), 'utf8');

/** A file of the page. */
function fileOf(name: string): string {
  const [, block = ''] = new RegExp(`<!-- file: ${name} -->\n\`\`\`yaml\n([^\`]*)\`\`\``).exec(page) ?? [];
  return block;
}

/** Expands what the templates of the page are made of: paths, a range over texts, `index`, and Sprig's regexFind. */
function rendered(template: string, app: Json): string {
  const value = (path: string): Json => at({ app }, ...path.replace(/^\./, '').split('.')) ?? '<no value>';
  const ranged = template.replaceAll(
    /\{\{range (\S+?)\}\}\{\{\. \| regexFind "([^"]+)"\}\}(.*?)\{\{end\}\}/g,
    (_, path: string, pattern: string, after: string) =>
      list(value(path))
        .map((one) => `${new RegExp(pattern).exec(text(one))?.[0] ?? ''}${after}`)
        .join(''),
  );
  const filled = ranged.replaceAll(/\{\{(\.[A-Za-z.]+)\}\}/g, (_, path: string) => text(value(path)));
  expect(filled).not.toMatch(/\{\{|<no value>/);
  return filled;
}

/** The last answer of a recorded story, and the commit that it waited for. */
function story(name: string) {
  const { exchanges, events } = transcript(name);
  const app: Json = JSON.parse(JSON.stringify(exchanges.at(-1)?.response.body ?? null));
  return { app, commit: events.find((one) => one.digest !== undefined) };
}

const data = object(at(parse(fileOf('argocd-notifications-cm.yaml')), 'data'));

/** A commit status, as GitHub shows it. */
const shown = (state: string, context: string, description: string) => ({
  context,
  state,
  description: description.slice(0, 140),
  target_url: null,
  creator: { login: 'argocd-prod[bot]', type: 'Bot' },
  created_at: '2026-11-23T12:00:05Z',
});

async function read(answer: object, context: string) {
  const github = await startJsonServer(() => ({ body: [answer], headers: { 'content-type': 'application/json' } }));
  const facts = { kind: 'github', token: 'ghs_x', apiUrl: github.origin, serverUrl: github.origin } as const;
  const platform = createPlatform(
    { ...facts, run: { repository: 'acme/gitops' } },
    { clock: fakeClock(), log: silentLog },
  );
  const query = { repository: 'acme/gitops', commit: 'a'.repeat(40), context, kind: 'status' } as const;
  try {
    return await platform.statuses(query);
  } finally {
    await github.close();
  }
}

describe('the templates of Argo CD on the page', () => {
  const live = object(parse(text(data['template.krci-live'])));

  test('what the template writes of a recorded Application is read as: it runs', async () => {
    const { app, commit: ours } = story('automated-sync-refreshed');
    const context = rendered(text(at(live, 'github', 'status', 'label')), app);
    const words = rendered(text(live['message']), app);
    expect(rendered(text(at(live, 'github', 'revisionPath')), app)).toBe(ours?.commit);
    expect(context).toBe('argocd/shop-prod-cart');
    const notes = await read(shown(text(at(live, 'github', 'status', 'state')), context, words), context);
    const wanted = { ...wantedOf(commit('1'), []), images: [{ digest: ours?.digest ?? '' }] };
    expect(judgeNotes(notes, wanted, { context, creator: 'argocd-prod[bot]', about: 'images' }).state).toBe('done');
    const other = wantedOf(commit('1'), []);
    expect(judgeNotes(notes, other, { context, creator: 'argocd-prod[bot]', about: 'images' }).state).toBe('waiting');
  });

  test('five images fit into a description', () => {
    const images = ['1', '2', '3', '4', '5'].map(
      (mark) => `registry.example.com/shop/a${mark}:1@sha256:${mark.repeat(64)}`,
    );
    const words = rendered(text(live['message']), { status: { summary: { images } } });
    expect(words.slice(0, 140)).toContain(`sha256:${'5'.repeat(16)}`);
  });

  test('what the other template writes is a failure', async () => {
    const degraded = object(parse(text(data['template.krci-degraded'])));
    const { app } = story('degraded-missing-image');
    const context = rendered(text(at(degraded, 'github', 'status', 'label')), app);
    const words = rendered(text(degraded['message']), app);
    const notes = await read(shown(text(at(degraded, 'github', 'status', 'state')), context, words), context);
    const terms = { context, creator: 'argocd-prod[bot]', about: 'images' } as const;
    expect(judgeNotes(notes, wantedOf(commit('1'), []), terms).state).toBe('failed');
  });

  test('the trigger is the one that was right in every recorded story', () => {
    const [trigger] = list(parse(text(data['trigger.krci-live'])));
    expect(at(trigger, 'when')).toBe(
      "app.status.sync.status == 'Synced' and app.status.health.status == 'Healthy' and app.status.operationState?.phase == 'Succeeded'",
    );
    expect(at(trigger, 'oncePer')).toBe('app.status.sync.revision + string(app.status.summary?.images)');
  });

  test('the body for GitLab is JSON, of a status that is read', () => {
    const file = object(parse(fileOf('argocd-notifications-gitlab.yaml')));
    const webhook = at(parse(text(file['template.krci-live'])), 'webhook', 'gitlab');
    const { app, commit: ours } = story('automated-sync-refreshed');
    expect(rendered(text(at(webhook, 'path')), app)).toBe(`/statuses/${ours?.commit}`);
    const body = object(JSON.parse(rendered(text(at(webhook, 'body')), app)));
    expect(body).toEqual({
      state: 'success',
      name: 'argocd/shop-prod-cart',
      description: expect.stringContaining(ours?.digest?.slice(0, 23) ?? '-'),
    });
  });
});

/** A description, as notification-controller makes it: the reason of the event in lower case, split into words. */
function described(reason: string): string {
  return reason.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

describe('the alert of Flux on the page', () => {
  const flow = object(parse(fileOf('flux/krci-deploy.yaml')));
  const confirm = object(list(flow['environments']).flatMap((one) => at(one, 'confirm') ?? [])[0]);
  const [provider] = parseAllDocuments(fileOf('flux/notifications.yaml')).map((one): Json => one.toJS());

  test.each([
    ['ReconciliationSucceeded', 'success', 'done'],
    ['DependencyNotReady', 'success', 'waiting'],
    ['BuildFailed', 'failure', 'failed'],
    ['HealthCheckFailed', 'failure', 'failed'],
  ])('a status of %s, which is %s, is read as %s', async (reason, state, verdict) => {
    expect(at(provider, 'spec', 'commitStatusExpr')).toBe("'flux/' + event.involvedObject.name");
    const context = text(confirm['context']).replace('{application}', 'cart').replace('{environment}', 'prod');
    const status = { ...shown(state, 'flux/cart-prod', described(reason)), creator: { login: 'flux-prod[bot]' } };
    const notes = await read(status, context);
    const terms = { context, creator: text(confirm['creator']), about: 'commit', says: text(confirm['says']) } as const;
    expect(judgeNotes(notes, wantedOf(commit('1'), []), terms).state).toBe(verdict);
  });
});
