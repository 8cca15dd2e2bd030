import { readJson } from '../text/json.ts';
import { createCycloneDxVex } from './cyclonedx.ts';
import { createOpenVex } from './openvex.ts';
import type { VexDocument } from './model.ts';
import type { Source } from '../text/source.ts';
import { openText } from '../text/text.ts';
import { foreign } from '../text/unreadable.ts';

const choices = {
  '': 'object',
  '@context': 'build',
  author: 'build',
  timestamp: 'build',
  statements: 'array',
  'statements.*': 'build',
  bomFormat: 'build',
  metadata: 'build',
  components: 'array',
  'components.*': 'build',
  vulnerabilities: 'array',
  'vulnerabilities.*': 'build',
} as const;

/** Reads OpenVEX 0.0.1 to 0.2.0 or CycloneDX with an analysis of its vulnerabilities. Throws EvidenceError. */
export async function readVex(source: Source): Promise<VexDocument> {
  const text = await openText(source);
  const formats = [createOpenVex(text.name), createCycloneDxVex(text.name)];
  await readJson(text, {
    choices,
    value(path, value) {
      for (const format of formats) format.value(path, value);
    },
  });
  const documents = formats.flatMap((format) => format.document() ?? []);
  const [document] = documents;
  if (document !== undefined && documents.length === 1) return document;
  throw foreign(text.name, { expected: 'OpenVEX or CycloneDX', found: document === undefined ? 'other JSON' : 'both' });
}
