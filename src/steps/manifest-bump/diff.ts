const context = 2;

/**
 * Makes a unified diff of two texts that differ in few lines, as edits of manifests do. The one hunk reaches from the
 * first line that differs to the last one.
 */
export function unifiedDiff(file: string, before: string | undefined, after: string): string {
  const [old, now] = [linesOf(before ?? ''), linesOf(after)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const from = Math.max(0, head - context);
  const [oldEnd, nowEnd] = [old.length - tail, now.length - tail];
  const following = old.slice(oldEnd, oldEnd + context);
  return [
    `--- ${before === undefined ? '/dev/null' : `a/${file}`}`,
    `+++ b/${file}`,
    `@@ -${range(from, oldEnd + following.length)} +${range(from, nowEnd + following.length)} @@`,
    ...old.slice(from, head).map((line) => ` ${line}`),
    ...changedLines(old.slice(head, oldEnd), now.slice(head, nowEnd)),
    ...following.map((line) => ` ${line}`),
  ].join('\n');
}

/** Lines that stand on both sides in the same place of an equally long hunk are shown once. */
function changedLines(old: readonly string[], now: readonly string[]): readonly string[] {
  if (old.length !== now.length) return [...old.map((line) => `-${line}`), ...now.map((line) => `+${line}`)];
  return old.flatMap((line, index) => (line === now[index] ? [` ${line}`] : [`-${line}`, `+${now[index] ?? ''}`]));
}

function range(from: number, to: number): string {
  return `${to === from ? from : from + 1},${to - from}`;
}

function linesOf(text: string): readonly string[] {
  if (text === '') return [];
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.replace(/\r$/, ''));
}
