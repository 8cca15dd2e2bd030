const notice = '\n\n(Cut here: the text is longer than the platform holds.)';

/** Cuts a text to the platform's limit, at the end of a line. Length in UTF-16 units. */
export function fitting(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = text.slice(0, limit - notice.length);
  const line = room.lastIndexOf('\n');
  return `${(line > 0 ? room.slice(0, line) : room).replace(/[\ud800-\udbff]$/, '')}${notice}`;
}

/** Header of a text: the mark of a change, which Markdown does not show, and a link to the run. */
export function headed(text: string, { change, run }: { readonly change?: string; readonly run?: string }): string {
  if (change === undefined) return text;
  const link = run !== undefined && linkable.test(run) ? `[Run](<${run}>)\n\n` : '';
  return `<!-- krci-deploy: change ${change} -->\n\n${link}${text}`;
}

/** Takes the mark of a change away, and the link with it. */
export function unmarked(text: string): string {
  return text.replace(header, '');
}

/** Returns the change that a stored text is marked with. */
export function markOf(text: string | null | undefined): string | undefined {
  return header.exec(text ?? '')?.[1];
}

const linkable = /^https?:\/\/[A-Za-z0-9._~:/?#!$&*+,;=%-]{1,500}$/;
const header = /^<!-- krci-deploy: change ([0-9a-f]{64}) -->\s*(?:\[Run\]\(<[^>\s]{1,500}>\)\s*)?/;

/** Compares texts without their headers, line ends and outer white space, which platforms change when they store a text. */
export function sameText(stored: string | null | undefined, wanted: string): boolean {
  return normal(unmarked(stored ?? '')) === normal(unmarked(wanted)) && markOf(stored) === markOf(wanted);
}

function normal(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}
