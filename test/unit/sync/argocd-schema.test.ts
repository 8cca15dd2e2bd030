import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { openApiChecker } from '../../support/openapi/checker.ts';
import type { Json } from '../../support/openapi/json.ts';
import { transcripts } from '../../support/argocd-transcripts.ts';

const description = JSON.parse(readFileSync(new URL('../../support/openapi/argocd.json', import.meta.url), 'utf8'));

/** The loopback Argo CD is held to this description: it must describe what a real one says. */
test('every recorded request and answer of a real Argo CD fits the description', () => {
  const checker = openApiChecker(description);
  const wrong: string[] = [];
  let checked = 0;
  for (const { name, exchanges } of transcripts()) {
    for (const { request, response } of exchanges) {
      const [asked, answered]: readonly (Json | undefined)[] = [request.body, response.body].map(
        (body): Json | undefined => (body === undefined ? undefined : JSON.parse(JSON.stringify(body))),
      );
      const url = new URL(request.path, 'http://argocd.example.com');
      const method = request.method.toLowerCase();
      const operation = checker.operation({ method, path: url.pathname, query: url.searchParams, body: asked });
      if (operation === undefined || response.status === 0 || typeof answered === 'string') continue;
      checked += 1;
      const faults = [...operation.violations, ...checker.answer(operation.name, response.status, answered)];
      wrong.push(...faults.map((fault) => `${name} ${operation.name} ${response.status}: ${fault}`));
    }
  }
  expect([...new Set(wrong)]).toEqual([]);
  expect(checked).toBeGreaterThan(180);
});
