import { writeEnvelope } from './dsse.ts';
import { mediaTypes } from './records.ts';
import type { Signer } from './signer.ts';

/** A statement as it is kept: an envelope, a bundle, or bare. */
export interface SignedBytes {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** Signs a statement; without a signer it stays bare. @throws UsageError, RemoteError, RefusedError as `JobSigner` */
export async function signStatement(statement: Uint8Array, signer: Signer | undefined): Promise<SignedBytes> {
  if (signer === undefined) return { bytes: statement, mediaType: mediaTypes.statement };
  if ('id' in signer) return { bytes: writeEnvelope(statement, signer), mediaType: mediaTypes.envelope };
  const bundle = await signer.bundle(statement);
  return { bytes: new TextEncoder().encode(bundle), mediaType: mediaTypes.bundle };
}
