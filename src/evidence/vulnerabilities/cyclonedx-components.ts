import { type JsonObject, listOr, objectOr, textOr } from '../text/json.ts';

/** Components by the references of a CycloneDX document. */
export interface CycloneDxComponents {
  /** Takes a component and those inside it. */
  add(component: JsonObject): void;
  /** The package URL of a reference, else its name and version, else the reference itself. */
  resolve(reference: string): string;
}

const maxDepth = 50;

export function createComponents(): CycloneDxComponents {
  const names = new Map<string, string>();

  function add(component: JsonObject, depth: number): void {
    const reference = textOr(component['bom-ref']);
    const name = nameOf(component);
    if (reference !== undefined && name !== undefined) names.set(reference, name);
    if (depth >= maxDepth) return;
    for (const inner of listOr(component['components'])) add(objectOr(inner), depth + 1);
  }

  return {
    add: (component) => add(component, 0),
    resolve(reference) {
      const own = referenceOf(reference);
      return names.get(reference) ?? names.get(own) ?? own;
    },
  };
}

function nameOf({ purl, group, name, version }: JsonObject): string | undefined {
  const url = textOr(purl);
  if (url !== undefined && url !== '') return url;
  const own = textOr(name);
  if (own === undefined) return undefined;
  const path = [textOr(group) ?? '', own].filter((part) => part !== '').join('/');
  return `${path}@${textOr(version) ?? ''}`;
}

/** `urn:cdx:serial/version#reference` names what `reference` does (CycloneDX, "BOM-Link"). */
export function referenceOf(text: string): string {
  if (!text.startsWith('urn:cdx:') || !text.includes('#')) return text;
  try {
    return decodeURIComponent(text.slice(text.indexOf('#') + 1));
  } catch {
    return text;
  }
}
