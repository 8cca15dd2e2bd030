/** Parameters of a template without Go's: flat names with texts. */
export type FlatParameters = Readonly<Record<string, unknown>>;

/**
 * Fills `{{name}}` as Argo CD does without `goTemplate`: names are trimmed, and one that no parameter has stays as it
 * stands.
 */
export function fillTemplate(template: string, parameters: FlatParameters): string {
  let [text, at] = ['', 0];
  for (let open = template.indexOf('{{'); open >= 0; open = template.indexOf('{{', at)) {
    const close = template.indexOf('}}', open + 2);
    if (close < 0) break;
    const name = template.slice(open + 2, close).trim();
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    const isKnown = name !== '' && typeof value === 'string';
    text += template.slice(at, open) + (isKnown ? value : template.slice(open, close + 2));
    at = close + 2;
  }
  return text + template.slice(at);
}
