import type { XmlFormat, XmlFormatReader } from '../format.ts';
import type { Json, JsonObject } from '../text/json.ts';
import { excessive } from '../text/unreadable.ts';
import type { XmlElement } from '../text/xml.ts';
import { createDocument } from './cyclonedx.ts';
import type { Scan } from './scan.ts';

export const cycloneDxXml: XmlFormat<Scan> = {
  name: 'CycloneDX XML',
  writers: 'Trivy, cyclonedx-gomod, cyclonedx-maven and others with vulnerabilities',
  roots: ['bom'],
  xml: createCycloneDxXml,
};

const maxNodes = 200_000;

/** An element that is read whole, as JSON writes it. */
interface Node {
  readonly tag: string;
  readonly fields: Record<string, Json>;
  readonly items: Json[];
  text: string;
}

/** Elements that hold a list of others. */
const lists = new Set(['components', 'ratings', 'affects', 'references', 'hashes', 'properties']);

/** Reads CycloneDX's XML: the same document in elements, with the bom-ref as an attribute. */
function createCycloneDxXml(name: string): XmlFormatReader<Scan> {
  const document = createDocument(name);
  const stack: Node[] = [];
  let metadata: Json | undefined;
  let listed = false;
  let nodes = 0;

  function finish({ tag, fields }: Node): void {
    if (tag === 'metadata') metadata = fields;
    else if (tag === 'component') document.component(fields);
    else document.vulnerability(fields);
  }

  return {
    open(element) {
      if (element.depth === 2 && element.tag === 'vulnerabilities') listed = true;
      const starts = (element.depth === 2 && element.tag === 'metadata') || (element.depth === 3 && isItem(element));
      if (!starts && stack.length === 0) return;
      nodes = starts ? 0 : nodes + 1;
      if (nodes > maxNodes) throw excessive(element, { found: `more than ${maxNodes} elements in one` });
      stack.push(nodeOf(element));
    },
    text(text) {
      const node = stack.at(-1);
      if (node !== undefined) node.text += text;
    },
    close() {
      const node = stack.pop();
      const parent = stack.at(-1);
      if (node === undefined) return;
      if (parent === undefined) finish(node);
      else if (lists.has(parent.tag)) parent.items.push(valueOf(node));
      else parent.fields[node.tag] = valueOf(node);
    },
    facts: () => document.scan(metadata, listed),
  };
}

function isItem({ tag }: XmlElement): boolean {
  return tag === 'component' || tag === 'vulnerability';
}

function nodeOf({ tag, attributes }: XmlElement): Node {
  const fields: Record<string, Json> = Object.create(null);
  return { tag, fields: Object.assign(fields, attributes), items: [], text: '' };
}

function valueOf({ tag, fields, items, text }: Node): Json {
  if (lists.has(tag)) return items;
  const trimmed = text.trim();
  if (tag === 'hash') return { alg: fields['alg'], content: trimmed } satisfies JsonObject;
  if (tag === 'property') return { name: fields['name'], value: trimmed } satisfies JsonObject;
  return Object.keys(fields).length === 0 ? trimmed : fields;
}
