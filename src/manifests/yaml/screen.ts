import { position } from './model.ts';
import type { Document } from 'yaml';
import { isMap } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import { nodesOf, ownPair, rangeOf, stringAt } from './nodes.ts';
import type { Stream } from './model.ts';

/** Throws RefusedError for files that other programs guard or fill in: an edit would break them or be lost. */
export function refuseGuarded(stream: Stream): void {
  for (const document of stream.documents) {
    refuseTemplate(stream, document);
    refuseSops(stream, document);
    refuseSealed(stream, document);
  }
}

/** `{{ .Values.x }}` without quotes is a flow mapping to a YAML parser and text to Helm. */
function refuseTemplate(stream: Stream, document: Document.Parsed): void {
  for (const node of nodesOf(document.contents)) {
    if (!isMap(node) || !node.flow) continue;
    const [start] = rangeOf(node);
    if (!stream.text.startsWith('{{', start)) continue;
    throw new RefusedError({
      code: 'helm-template',
      where: position(stream, start),
      expected: 'values',
      found: 'a template',
      fix: 'change the values that it reads instead',
    });
  }
}

function refuseSops({ file }: Stream, document: Document.Parsed): void {
  const metadata = isMap(document.contents) ? ownPair(document.contents, 'sops')?.node : undefined;
  if (!isMap(metadata) || !(metadata.has('mac') || metadata.has('lastmodified'))) return;
  throw new RefusedError({
    code: 'sops-encrypted',
    where: file,
    found: 'the file is encrypted by SOPS, whose checksum an edit would break',
    fix: 'keep the image in a file of its own',
  });
}

function refuseSealed({ file }: Stream, document: Document.Parsed): void {
  if (stringAt(document.contents, 'kind') !== 'SealedSecret') return;
  throw new RefusedError({
    code: 'sealed-secret',
    where: file,
    found: 'the file holds a SealedSecret, which only kubeseal may change',
    fix: 'keep the image in a file of its own',
  });
}
