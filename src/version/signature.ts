import { createHash, createPublicKey, type JsonWebKey, type KeyObject, verify } from 'node:crypto';

/** A public key as OpenSSH writes it, decoded: a type and the fields of that type. */
type SshKey = Buffer;

const keyLine = /(?:^|\s)(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521))\s+([A-Za-z0-9+/]+={0,2})/;

/**
 * Reads the SSH public keys of a text, one a line: as in `authorized_keys`, or as in Git's `allowedSignersFile`, whose
 * names are ignored here. Lines that hold no key are comments.
 */
export function sshKeysIn(text: string): readonly SshKey[] {
  return text.split('\n').flatMap((line) => {
    const encoded = line.trimStart().startsWith('#') ? undefined : keyLine.exec(line)?.[2];
    return encoded === undefined ? [] : [Buffer.from(encoded, 'base64')];
  });
}

/**
 * Tells whether a commit is signed by one of the keys, from the bytes of its object alone: names, addresses and the
 * settings of Git decide nothing (OpenSSH, PROTOCOL.sshsig; namespace `git`).
 */
export function isSignedBy(object: Buffer, keys: readonly SshKey[]): boolean {
  const { payload, armoured } = withoutSignature(object);
  const blob = /-----BEGIN SSH SIGNATURE-----([A-Za-z0-9+/=\s]*)-----END SSH SIGNATURE-----/.exec(armoured)?.[1];
  if (blob === undefined) return false;
  try {
    return verifies(Buffer.from(blob.replaceAll(/\s/g, ''), 'base64'), payload, keys);
  } catch {
    // Truncated, or of a kind that this Node does not support: no proof.
    return false;
  }
}

/** Returns the object as it was signed, and the signature from its header. */
function withoutSignature(object: Buffer): { readonly payload: Buffer; readonly armoured: string } {
  const text = object.toString('latin1');
  const end = text.indexOf('\n\n');
  const headers = end === -1 ? text : text.slice(0, end + 1);
  const signature = /^gpgsig(?:-sha256)? .*\n(?: .*\n)*/gm;
  const armoured = (headers.match(signature) ?? []).join('').replaceAll(/^(?:gpgsig\S*)? /gm, '');
  const payload = headers.replaceAll(signature, '') + (end === -1 ? '' : text.slice(end + 1));
  return { payload: Buffer.from(payload, 'latin1'), armoured };
}

function verifies(blob: Buffer, payload: Buffer, keys: readonly SshKey[]): boolean {
  if (blob.toString('latin1', 0, 6) !== 'SSHSIG' || blob.readUInt32BE(6) !== 1) return false;
  const [key, namespace, reserved, hashName, signature] = stringsIn(blob.subarray(10));
  if (key === undefined || namespace === undefined || reserved === undefined || hashName === undefined) return false;
  const hash = hashName.toString('latin1');
  if (signature === undefined || namespace.toString('latin1') !== 'git' || !/^sha(?:256|512)$/.test(hash)) return false;
  if (!keys.some((known) => known.equals(key))) return false;
  const digest = createHash(hash).update(payload).digest();
  const signed = Buffer.concat([Buffer.from('SSHSIG'), ...[namespace, reserved, hashName, digest].map(lengthAndBytes)]);
  const [kind, bytes] = stringsIn(signature);
  return kind !== undefined && bytes !== undefined && isSignature(key, kind.toString('latin1'), signed, bytes);
}

function isSignature(key: SshKey, kind: string, data: Buffer, bytes: Buffer): boolean {
  const [type = Buffer.alloc(0), ...fields] = stringsIn(key);
  const name = type.toString('latin1');
  if (name === 'ssh-ed25519') {
    return kind === name && verify(null, data, keyOf({ kty: 'OKP', crv: 'Ed25519', x: base64url(fields[0]) }), bytes);
  }
  if (name === 'ssh-rsa') {
    const hash = /^rsa-sha2-(256|512)$/.exec(kind)?.[1];
    const [e, n] = fields.map(withoutSign);
    return (
      hash !== undefined && verify(`sha${hash}`, data, keyOf({ kty: 'RSA', e: base64url(e), n: base64url(n) }), bytes)
    );
  }
  const bits = Number(/nistp(\d+)$/.exec(name)?.[1]);
  const size = Math.ceil(bits / 8);
  const point = fields[1] ?? Buffer.alloc(0);
  const [x, y] = [point.subarray(1, 1 + size), point.subarray(1 + size)].map(base64url);
  if (kind !== name || point[0] !== 4 || x === undefined || y === undefined) return false;
  const pair = stringsIn(bytes).map((part) => padded(withoutSign(part), size));
  const hash = bits === 256 ? 'sha256' : bits === 384 ? 'sha384' : 'sha512';
  const elliptic = { key: keyOf({ kty: 'EC', crv: `P-${bits}`, x, y }), dsaEncoding: 'ieee-p1363' } as const;
  return verify(hash, data, elliptic, Buffer.concat(pair));
}

function keyOf(key: JsonWebKey): KeyObject {
  return createPublicKey({ key, format: 'jwk' });
}

/** Reads strings with a length in four bytes (RFC 4251, section 5). */
function stringsIn(bytes: Buffer): readonly Buffer[] {
  const strings: Buffer[] = [];
  let at = 0;
  while (at + 4 <= bytes.length) {
    const end = at + 4 + bytes.readUInt32BE(at);
    if (end > bytes.length) return [];
    strings.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return strings;
}

function lengthAndBytes(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** Removes the zero that a multiple-precision integer has before it where its first bit is set. */
function withoutSign(bytes: Buffer): Buffer {
  return bytes[0] === 0 ? bytes.subarray(1) : bytes;
}

function padded(bytes: Buffer, size: number): Buffer {
  return Buffer.concat([Buffer.alloc(Math.max(0, size - bytes.length)), bytes]);
}

function base64url(bytes: Buffer | undefined): string {
  return (bytes ?? Buffer.alloc(0)).toString('base64url');
}
