import { isRecord, memberAt, textIn } from '../../base/json-path.ts';
import type { KubernetesObject, Labels } from '../../objects/model.ts';

/** A Secret of Argo CD or KubeRocketCI, written out or made by an ExternalSecret. */
export interface MadeSecret {
  readonly name: string;
  readonly labels: Labels;
  /** A public value, such as an address; undefined where it is not in Git. */
  readonly value: (key: 'name' | 'server' | 'url') => string | undefined;
}

/** Reads what is public of a Secret, or of the template of an ExternalSecret. */
export function madeSecret(object: KubernetesObject): MadeSecret | undefined {
  const { kind, group, body, name, labels } = object;
  if (kind === 'Secret' && group === '') {
    return { name, labels, value: (key) => textIn(body, 'stringData', key) ?? decoded(textIn(body, 'data', key)) };
  }
  if (kind !== 'ExternalSecret' || group !== 'external-secrets.io') return undefined;
  const template = memberAt(body, 'spec', 'target', 'template');
  return {
    name: textIn(body, 'spec', 'target', 'name') ?? name,
    labels: textLabels(memberAt(template, 'metadata', 'labels')),
    value: (key) => {
      const text = textIn(template, 'data', key);
      return text?.includes('{{') === true ? undefined : text;
    },
  };
}

function decoded(text: string | undefined): string | undefined {
  return text === undefined ? undefined : Buffer.from(text, 'base64').toString('utf8');
}

function textLabels(value: unknown): Labels {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.flatMap(([key, one]) => (typeof one === 'string' ? [[key, one]] : [])));
}
