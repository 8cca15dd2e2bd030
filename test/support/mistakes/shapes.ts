import type { Mistake } from './model.ts';

function edit(before: string | RegExp, after: string): (text: string) => string {
  return (text) => text.replace(before, after);
}

/** A gate of dev in the place of the flow's own gates. */
function gates(text: string): (flow: string) => string {
  return (flow) => flow.replace(/^gates:\n(?: .*\n)+/m, `gates: ${text}\n`);
}

/** Mistakes in the shape of the flow file: a value where keys belong, a word of another tool, a merge that was not finished. */
export const shapeMistakes: readonly Mistake[] = [
  {
    what: 'gates without an environment',
    run: 'check',
    flow: gates('{ coverage: { lines: 80 } }'),
    exit: 2,
    says: /put it below an environment: gates: \{ dev: \{ coverage: … \} \}/,
  },
  {
    what: 'a number where a section belongs',
    run: 'check',
    flow: gates('{ dev: { coverage: 80 } }'),
    exit: 2,
    says: /found 80 in gates\.dev\.coverage; known here: .*lines/,
  },
  {
    what: 'a share as a text',
    run: 'check',
    flow: gates('{ dev: { coverage: { lines: "80%" } } }'),
    exit: 2,
    says: /expected a number, found "80%" in gates\.dev\.coverage\.lines; write 80/,
  },
  {
    what: 'a list of gates',
    run: 'check',
    flow: gates('[{ dev: { coverage: { lines: 80 } } }]'),
    exit: 2,
    says: /write names with a colon, without dashes/,
  },
  {
    what: 'the name of a scanner',
    run: 'check',
    flow: gates('{ dev: { trivy: { max: { critical: 0 } } } }'),
    exit: 2,
    says: /did you mean "vulnerabilities"\?/,
  },
  {
    what: 'the name of a kind of tests',
    run: 'check',
    flow: gates('{ dev: { unit-tests: { failed: 0 } } }'),
    exit: 2,
    says: /did you mean "tests"\?/,
  },
  {
    what: 'a limit without max',
    run: 'check',
    flow: gates('{ dev: { vulnerabilities: { critical: 0 } } }'),
    exit: 2,
    says: /did you mean "max"\?/,
  },
  {
    what: 'applications by name',
    run: 'check',
    flow: edit(/^applications:\n(?: .*\n)+/m, 'applications: { cart: { image: shop/cart } }\n'),
    exit: 2,
    says: /begin each item with a dash/,
  },
  {
    what: 'one name where a list belongs',
    run: 'check',
    flow: edit('name: test,', 'name: test, after: dev,'),
    exit: 2,
    says: /expected a list, found "dev" in environments\.test\.after; write \[dev\]/,
  },
  {
    what: 'path for directory',
    run: 'check',
    flow: edit('layout: krci, applicationset: none', 'layout: kustomize, path: apps'),
    exit: 2,
    says: /did you mean "directory"\?/,
  },
  {
    what: 'marks of a merge',
    run: 'check',
    flow: edit('flow: shop\n', '<<<<<<< HEAD\nflow: shop\n=======\nflow: store\n>>>>>>> other\n'),
    exit: 2,
    says: /krci-deploy\.yaml:2:1: the marks of a merge/,
  },
  {
    what: 'quotes of a word processor',
    run: 'check',
    flow: edit('flow: shop', 'flow: “shop”'),
    exit: 2,
    says: /write "shop"/,
  },
  {
    what: 'an application in capitals',
    run: 'promote --application Cart --to test',
    exit: 2,
    says: /found "Cart"; write cart/,
  },
  {
    what: 'a template of Helm for a path',
    run: 'manifest-bump --file shop/dev/cart-values.yaml --path .Values.image.tag --value 1.3.1 --commit none --repository .',
    exit: 2,
    says: /such as image\.tag/,
  },
  {
    what: 'an image without its name',
    run: 'init --images cart',
    exit: 2,
    says: /such as cart=registry\.example\.com\/shop\/cart/,
  },
];
