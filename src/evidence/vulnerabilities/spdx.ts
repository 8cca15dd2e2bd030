import type { JsonFormat, LineFormat } from '../format.ts';
import { notScanned, type Scan } from './scan.ts';

const billOfMaterials = 'a bill of materials (SPDX), which is not a scan';

/** SPDX 2 and 3, which have no place for a scanner's findings: listed so that the refusal gives the right reason. */
export const spdx: JsonFormat<Scan> = {
  name: 'SPDX',
  writers: '',
  refused: true,
  json(name) {
    let seen = false;
    return {
      choices: { '': 'object', spdxVersion: 'build', '@context': 'build' },
      get seen() {
        return seen;
      },
      value(path, value) {
        const text = typeof value === 'string' ? value : '';
        seen ||= path === 'spdxVersion' || text.startsWith('https://spdx.org/');
      },
      facts() {
        throw notScanned(name, billOfMaterials);
      },
    };
  },
};

export const spdxTags: LineFormat<Scan> = {
  name: 'SPDX',
  writers: '',
  refused: true,
  matches: (head) => head.startsWith('SPDXVersion:'),
  read: ({ name }) => Promise.reject(notScanned(name, billOfMaterials)),
};
