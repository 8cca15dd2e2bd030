/** Numbers from 0 to 2³² - 1 in a row that grows; held outside of the heap, where the collector need not walk them. */
export interface Numbers {
  readonly length: number;
  push(value: number): void;
  at(index: number): number;
}

/** Short texts in a row that grows, as bytes outside of the heap. */
export interface Texts {
  push(text: string | undefined): void;
  at(index: number): string | undefined;
}

const first = 256;

export function createNumbers(): Numbers {
  let values = new Uint32Array(first);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) {
        const grown = new Uint32Array(length * 2);
        grown.set(values);
        values = grown;
      }
      values[length] = value;
      length += 1;
    },
    at: (index) => values[index] ?? 0,
  };
}

export function createTexts(): Texts {
  /** Where each text ends; a text that is not there ends where it begins. */
  const ends = createNumbers();
  let bytes = Buffer.alloc(first * 16);
  let used = 0;
  return {
    push(text = '') {
      const room = Buffer.byteLength(text);
      if (used + room > bytes.length) {
        const grown = Buffer.alloc(Math.max(bytes.length * 2, used + room));
        bytes.copy(grown, 0, 0, used);
        bytes = grown;
      }
      used += bytes.write(text, used);
      ends.push(used);
    },
    at(index) {
      const start = index === 0 ? 0 : ends.at(index - 1);
      const end = ends.at(index);
      return end > start ? bytes.toString('utf8', start, end) : undefined;
    },
  };
}
