import { isRecord } from '../base/json-path.ts';
import type { ObjectPath } from '../objects/model.ts';

/** Texts that are keys whatever they are called. Each pattern is linear. */
const keyTexts: readonly (readonly [RegExp, string])[] = [
  [/-{3,5} ?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/, 'a private key'],
  [/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/, 'an access key of AWS'],
  [/\bgh[opsur]_[A-Za-z0-9]{36}/, 'a token of GitHub'],
  [/\bgithub_pat_[A-Za-z0-9_]{22}/, 'a token of GitHub'],
  [/\bglpat-[A-Za-z0-9_-]{20}/, 'a token of GitLab'],
  [/\bxox[abeoprs]-[A-Za-z0-9-]{10}/, 'a token of Slack'],
  [/\bAIza[0-9A-Za-z_-]{35}\b/, 'a key of Google'],
  [/\bsk_live_[0-9A-Za-z]{16}/, 'a key of Stripe'],
  [/\bhv[sb]\.[A-Za-z0-9_-]{20}/, 'a token of Vault'],
  [/\bAGE-SECRET-KEY-1[0-9A-Z]{20}/, 'a key of age'],
  [/\beyJ[A-Za-z0-9_-]{10,512}\.eyJ[A-Za-z0-9_-]{10,512}/, 'a signed token'],
  [/\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@'"$]{1,100}:[^\s/@'"$]{1,200}@/, 'an address with a password'],
];

const secretName =
  /passw(?:or)?d|passphrase|secret|token|credential|(?:access|account|api|auth|batch|encryption|private|shared|signing|storage)[_.-]?key/i;
/** Names of what is about a secret and is none. */
const aboutName =
  /(?:file|path|dir|name|names|ref|url|uri|host|ttl|type|length|policy|enabled|expiry|expiration|expires|interval|timeout|issuer|audience|endpoint|store|mount|engine|algorithm|header|key[_.-]?id|lifetime|duration|seconds|minutes|hours|days|period|\.(?:json|ya?ml|conf|cfg|properties|ini|sh|toml|xml|html))$/i;

const maxLength = 1_000_000;

/** Says what kind of key a text is; undefined where it looks like none. The text itself is never repeated. */
export function keyTextIn(text: string): string | undefined {
  const part = text.slice(0, maxLength);
  return keyTexts.find(([pattern]) => pattern.test(part))?.[1];
}

/** Says why a named value looks like key material; undefined where it does not. */
export function keyMaterial(name: string, value: string): string | undefined {
  const sort = keyTextIn(value);
  if (sort !== undefined) return sort;
  if (!secretName.test(name) || aboutName.test(name)) return undefined;
  return isPlain(value) ? undefined : 'a value under the name of a secret';
}

/** Values that are no secret under any name: empty, a reference, a path, a switch or a small number. */
function isPlain(value: string): boolean {
  const text = value.trim();
  return /^(?:|\$[({].*|\/.*|\.{1,2}\/.*|true|false|yes|no|on|off|none|null|\d{1,5}[smhd]?|\{\{.*|<.*>|vault:.*|ref\+.*|\*+)$/is.test(
    text,
  );
}

/** Where values of a tree look like key material. */
export function keyMaterialIn(tree: unknown): readonly { readonly path: ObjectPath; readonly sort: string }[] {
  const found: { path: ObjectPath; sort: string }[] = [];
  const waiting: { value: unknown; path: ObjectPath }[] = [{ value: tree, path: [] }];
  for (let next = waiting.pop(); next !== undefined && found.length < 100; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value === 'string') {
      const sort = keyMaterial(String(path.at(-1) ?? ''), value);
      if (sort !== undefined) found.push({ path, sort });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) waiting.push({ value: item, path: [...path, index] });
    } else if (isRecord(value)) {
      for (const [key, item] of Object.entries(value)) waiting.push({ value: item, path: [...path, key] });
    }
  }
  return found;
}
