import { describe, expect, test } from '@jest/globals';
import { openText } from '../../../../src/evidence/text/text.ts';
import { readXml, type XmlElement } from '../../../../src/evidence/text/xml.ts';
import { refusalOf, sourceOf } from '../../../support/evidence.ts';

async function elementsOf(content: string | Uint8Array, size = 7): Promise<readonly XmlElement[]> {
  const elements: XmlElement[] = [];
  await readXml(await openText(sourceOf(content, 'x.xml', size)), { open: (element) => elements.push(element) });
  return elements;
}

function utf16(text: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
}

describe('readXml', () => {
  const readable: readonly (readonly [string, string | Uint8Array])[] = [
    ['plain', '<a><b c="ü"/></a>'],
    ['with a byte order mark', '\uFEFF<?xml version="1.0" encoding="utf-8"?><a><b c="ü"/></a>'],
    ['with blank lines before the declaration', '\n\n<?xml version="1.0"?><a><b c="ü"/></a>'],
    ['in UTF-16', utf16('<?xml version="1.0" encoding="utf-16"?><a><b c="ü"/></a>')],
    ['in Latin-1', Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a><b c="ü"/></a>', 'latin1')],
    ['with a document type', '<!DOCTYPE a PUBLIC "-//X//Y" "http://127.0.0.1:1/never-fetched.dtd"><a><b c="ü"/></a>'],
    ['with a control character in text', '<a>\u001B[31m&#x1b;<b c="ü"/></a>'],
  ];
  test.each(readable)('reads a document %s', async (_what, content) => {
    expect((await elementsOf(content)).map((one) => [one.tag, one.depth, one.attributes['c']])).toEqual([
      ['a', 1, undefined],
      ['b', 2, 'ü'],
    ]);
  });

  test('knows the line of an element', async () => {
    expect((await elementsOf('<a>\n\n<b/>\r\n<c/></a>')).map((one) => one.line)).toEqual([1, 3, 4]);
  });

  test('keeps __proto__ an attribute', async () => {
    const [element] = await elementsOf('<a __proto__="x" constructor="y"/>');
    expect(Object.entries(element?.attributes ?? {})).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });

  const bomb = `<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>`;
  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['an entity bomb', bomb, /^evidence-excessive: x\.xml:1: the document type declares entities of its own/],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', /^evidence-excessive/],
    ['an unknown entity', '<a>&x;</a>', /^evidence-malformed: x\.xml:1: not well-formed XML: undefined entity/],
    ['a tag that is closed by another', '<a>\n<b></a>', /^evidence-malformed: x\.xml:2: .*unexpected close tag/],
    ['an attribute twice', '<a b="1" b="2"/>', /duplicate attribute: b/],
    ['a second root', '<a/><a/>', /^evidence-malformed/],
    ['an open tag at the end', '<a>\n<b>\n', /^evidence-truncated: x\.xml:3: the report ends in the middle/],
    ['a comment that is not closed', '<a/><!-- ', /^evidence-truncated/],
    ['a cut attribute', '<a b="1', /^evidence-truncated/],
    ['an attribute without quotes', '<a b=1/>', /^evidence-malformed/],
    ['10,000 levels', '<a>'.repeat(10_000), /^evidence-excessive: .*nested deeper than 200/],
    [
      'too many attributes',
      `<a ${Array.from({ length: 300 }, (_, i) => `b${i}="1"`).join(' ')}/>`,
      /^evidence-excessive: .*200 attributes/,
    ],
    ['JSON', '{"a": 1}', /^evidence-foreign: x\.xml: expected XML, found/],
  ];
  test.each(refused)('refuses %s', async (_what, content, message) => {
    expect(await refusalOf(elementsOf(content, 64))).toMatch(message);
  });

  test('refuses a section that does not end', async () => {
    const endless = `<a><![CDATA[${'x'.repeat(17 * 1024 * 1024)}]]></a>`;
    expect(await refusalOf(elementsOf(endless, 65_536))).toMatch(/^evidence-excessive: .*16 MiB without an element/);
  });
});

describe('openText', () => {
  test.each([
    ['', 'nothing'],
    [' \n\t ', 'white space'],
    ['\uFEFF', 'a byte order mark'],
  ])('calls %j empty', async (content) => {
    expect(await refusalOf(openText(sourceOf(content, 'x')))).toMatch(
      /^evidence-empty: x: the file is empty, which proves nothing/,
    );
  });

  test('refuses bytes that are no text', async () => {
    const bytes = new Uint8Array([0x3c, 0x61, 0xff, 0xfe, 0x00]);
    expect(await refusalOf(openText(sourceOf(bytes, 'x')))).toMatch(/^evidence-encoding: x: expected text in utf-8/);
    const gzip = new Uint8Array([0x1f, 0x8b, 0x08, 0x00]);
    expect(await refusalOf(openText(sourceOf(gzip, 'x.gz')))).toMatch(/^evidence-encoding: x\.gz: .*compressed/);
  });
});
