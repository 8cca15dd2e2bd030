const notice = '\n\n(Cut here: the text is longer than the platform holds.)';

/** A text that the platform holds, cut at a line's end where it is too long. Length in UTF-16 units. */
export function fitting(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = text.slice(0, limit - notice.length);
  const line = room.lastIndexOf('\n');
  return `${(line > 0 ? room.slice(0, line) : room).replace(/[\ud800-\udbff]$/, '')}${notice}`;
}

/** Platforms store line ends and outer white space as they like: only other differences are changes. */
export function sameText(stored: string | null | undefined, wanted: string): boolean {
  return normal(stored ?? '') === normal(wanted);
}

function normal(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}
