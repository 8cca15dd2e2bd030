/** A heading over release notes that were copied into a message, with or without Markdown and HTML around it. */
const notesHeading =
  /^(?:#{1,6} +|<summary>|\*\*)?(?:release notes?|change ?logs?|upstream (?:log|changes|notes)|commits|what'?s changed)(?: (?:of|for|from) .{1,100})?(?:\*\*|<\/summary>)?:?(?:\*\*)?$/i;
const versionHeading = /^#{1,6} +\[?v?\d+\.\d+/;
const fence = /^ {0,3}(`{3,}|~{3,})/;
const opening = /^<(details|blockquote)\b[^>]*>/i;

/**
 * Marks the lines of a message that are quoted from elsewhere: code fences, HTML quotes, and text below a heading of
 * release notes. A fence or quote that is not closed quotes nothing: a break that is missed costs more than a false
 * one.
 */
export function foreignLines(lines: readonly string[]): readonly boolean[] {
  const foreign = lines.map(() => false);
  for (let index = 0; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').trimEnd();
    // The first line is the header, whatever its text.
    if (index > 0 && (notesHeading.test(line) || versionHeading.test(line))) return foreign.fill(true, index);
    const end = endOfQuote(lines, index);
    if (end === undefined) continue;
    foreign.fill(true, index, end + 1);
    index = end;
  }
  return foreign;
}

/** Finds the index of the line that closes the fence or the HTML quote that a line opens. */
function endOfQuote(lines: readonly string[], index: number): number | undefined {
  const line = lines[index] ?? '';
  const ticks = fence.exec(line)?.[1];
  const tag = opening.exec(line)?.[1];
  if (ticks === undefined && tag === undefined) return undefined;
  const closes = (later: string): boolean =>
    ticks === undefined
      ? later.toLowerCase().includes(`</${tag?.toLowerCase()}>`)
      : later.trim().startsWith(ticks) && later.trim().replaceAll(ticks.charAt(0), '') === '';
  const found = lines.findIndex((later, at) => at > index && closes(later));
  return found === -1 ? undefined : found;
}

/**
 * Finds the start of the trailers of a message: the last paragraph, and those above it that hold nothing but trailers.
 */
export function startOfTrailers(lines: readonly string[]): number {
  let start = lines.length;
  for (const { from, to } of paragraphsOf(lines).toReversed()) {
    const isLast = start === lines.length;
    const areTrailers = lines.slice(from, to).every((line) => trailer.test(line));
    if (from === 0 || (!isLast && !areTrailers)) return start;
    start = from;
    if (!areTrailers) return start;
  }
  return start;
}

/** A trailer, its continuation, or the rule that GitHub draws above the co-authors of a squash merge. */
const trailer = /^(?:[A-Za-z][A-Za-z0-9-]{0,63}: .*|[ \t]+\S.*|-{3,})$/;

function paragraphsOf(lines: readonly string[]): readonly { readonly from: number; readonly to: number }[] {
  const paragraphs: { from: number; to: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const last = paragraphs.at(-1);
    if (last?.to === index) last.to = index + 1;
    else paragraphs.push({ from: index, to: index + 1 });
  }
  return paragraphs;
}
