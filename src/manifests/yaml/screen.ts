import type { Document } from 'yaml';
import { isMap } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import { nodesOf, ownPair, rangeOf, stringAt } from './nodes.ts';
import { lineOf } from '../edit/splice.ts';
import type { Stream } from './stream.ts';

/** Throws RefusedError for files that other programs guard or fill in: an edit would break them or be lost. */
export function refuseGuarded(stream: Stream): void {
  for (const document of stream.documents) {
    refuseTemplate(stream, document);
    refuseSops(stream, document);
    refuseSealed(stream, document);
  }
}

/** `{{ .Values.x }}` without quotes is a flow mapping to a YAML parser and text to Helm. */
function refuseTemplate({ file, text }: Stream, document: Document.Parsed): void {
  for (const node of nodesOf(document.contents)) {
    if (!isMap(node) || !node.flow) continue;
    const [start] = rangeOf(node);
    if (!text.startsWith('{{', start)) continue;
    throw new RefusedError(
      'helm-template',
      `${file} (line ${lineOf(text, start)}) is a template; change the values that it reads instead`,
    );
  }
}

function refuseSops({ file }: Stream, document: Document.Parsed): void {
  const metadata = isMap(document.contents) ? ownPair(document.contents, 'sops')?.node : undefined;
  if (!isMap(metadata) || !(metadata.has('mac') || metadata.has('lastmodified'))) return;
  throw new RefusedError(
    'sops-encrypted',
    `${file} is encrypted by SOPS, whose checksum an edit would break; keep the image in a file of its own`,
  );
}

function refuseSealed({ file }: Stream, document: Document.Parsed): void {
  if (stringAt(document.contents, 'kind') !== 'SealedSecret') return;
  throw new RefusedError('sealed-secret', `${file} holds a SealedSecret, which only kubeseal may change`);
}
