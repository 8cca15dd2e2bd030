const tag = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;

/** For each line, whether a text, a quoted name, a comment or a dollar quote is open at its begin. */
export function openAtLines(text: string): readonly boolean[] {
  const open: boolean[] = [false];
  for (let at = 0; at < text.length;) {
    if (text[at] === '\n') {
      open.push(false);
      at += 1;
      continue;
    }
    const end = endOfPart(text, at);
    for (let line = text.indexOf('\n', at); line !== -1 && line < end; line = text.indexOf('\n', line + 1))
      open.push(true);
    at = end;
  }
  return open;
}

/** Returns the place after the text, name, comment or character that begins at `at`. A line comment ends before its line does. */
export function endOfPart(text: string, at: number): number {
  const [first, second] = [text[at], text[at + 1]];
  if (first === '-' && second === '-') return orEnd(text, text.indexOf('\n', at));
  if (first === '/' && second === '*') return endOfComment(text, at);
  if (first === '"') return endOfQuoted(text, at, '"');
  if (first === "'") return isEscapeString(text, at) ? endOfEscaped(text, at) : endOfQuoted(text, at, "'");
  return first === '$' ? endOfDollar(text, at) : at + 1;
}

function orEnd(text: string, at: number): number {
  return at === -1 ? text.length : at;
}

/** `E'…'`, where a backslash escapes; the letter is no end of a longer word. */
function isEscapeString(text: string, at: number): boolean {
  return /^(?:.?[^\w$\u0080-\uffff])?[eE]$/su.test(text.slice(Math.max(at - 2, 0), at));
}

/** A quote within is written twice, which reads as one text that ends and another that begins. */
function endOfQuoted(text: string, start: number, quote: string): number {
  const end = text.indexOf(quote, start + 1);
  return end === -1 ? text.length : end + 1;
}

function endOfEscaped(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === "'") return at + 1;
  }
  return text.length;
}

function endOfDollar(text: string, start: number): number {
  // Within a name, a dollar sign is a letter.
  if (/[\w\u0080-\uffff]/.test(text[start - 1] ?? '')) return start + 1;
  tag.lastIndex = start;
  const [mark] = tag.exec(text) ?? [];
  if (mark === undefined) return start + 1;
  const end = text.indexOf(mark, start + mark.length);
  return end === -1 ? text.length : end + mark.length;
}

/** Comments nest in PostgreSQL. */
export function endOfComment(text: string, start: number): number {
  let depth = 0;
  const mark = /\/\*|\*\//g;
  mark.lastIndex = start;
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    depth += match[0] === '/*' ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return text.length;
}
