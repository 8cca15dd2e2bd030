const notice = '\n\n(Cut here: the text is longer than the platform holds.)';

/** Cuts a text to the platform's limit, at the end of a line. Length in UTF-16 units. */
export function fitting(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = text.slice(0, limit - notice.length);
  const line = room.lastIndexOf('\n');
  return `${(line > 0 ? room.slice(0, line) : room).replace(/[\ud800-\udbff]$/, '')}${notice}`;
}

/** Compares texts without line ends and outer white space, which platforms change when they store a text. */
export function sameText(stored: string | null | undefined, wanted: string): boolean {
  return normal(stored ?? '') === normal(wanted);
}

function normal(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}
