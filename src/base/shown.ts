/** Untrusted text in a message: one line, printable, not too long. */
export function shown(text: string, length = 80): string {
  const start = text.slice(0, length + 1);
  // Nearly all of it is plain, and this is asked for every finding of a large report.
  const line = /^[ -~]*$/.test(start) ? start : start.replaceAll(/[\p{C}\p{Z}]+/gu, ' ');
  return line.length > length ? `${line.slice(0, length)}…` : line;
}
