/**
 * Encodes the bytes to sign (DSSE 1.0, protocol.md): type and payload with their lengths, so that neither can be read
 * as the other.
 */
export function preAuthentication(payload: Uint8Array, type: string): Uint8Array {
  return Buffer.concat([Buffer.from(`DSSEv1 ${type.length} ${type} ${payload.length} `), payload]);
}
