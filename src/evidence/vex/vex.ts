import { type Format, readByFormat } from '../format.ts';
import type { Source } from '../text/source.ts';
import { openText } from '../text/text.ts';
import { cycloneDxVex } from './cyclonedx.ts';
import type { VexDocument } from './model.ts';
import { openVex } from './openvex.ts';

/** A new format is a file beside this one and an entry here: inputs, messages and docs follow. */
export const vexFormats: readonly Format<VexDocument>[] = [openVex, cycloneDxVex];

/** Reads statements about vulnerabilities, told apart by the document's content. Throws EvidenceError. */
export async function readVex(source: Source): Promise<VexDocument> {
  return readByFormat(await openText(source), { what: 'a VEX document', formats: vexFormats });
}
