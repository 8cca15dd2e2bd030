import { shown } from '../text/unreadable.ts';

/** The message of a failure while its element is read: an attribute, else the first line of the text in it. */
export interface Note {
  /** Whether text is still wanted. */
  readonly listening: boolean;
  /** Begins the element, with the message that its attributes give; text counts where that says nothing. */
  open(message?: string): void;
  add(text: string): void;
  /** Ends the element; what was read stays until `take`. */
  close(): void;
  /** Returns the message in one line, and forgets it. */
  take(): string | undefined;
}

const maxNote = 300;
/** Messages that say no more than that there is a failure. */
const empty = /^(?:failed|failure|error|test failed)?$/i;

export function createNote(): Note {
  let isOpen = false;
  let text = '';
  return {
    get listening() {
      return isOpen && text.length < maxNote;
    },
    open(message = '') {
      if (text !== '') return;
      isOpen = empty.test(message.trim());
      if (!isOpen) text = message.slice(0, maxNote);
    },
    add(piece) {
      if (isOpen && text.length < maxNote) text = (text + piece).trimStart().slice(0, maxNote);
    },
    close() {
      isOpen = false;
    },
    take() {
      isOpen = false;
      // Nearly every test passes.
      if (text === '') return undefined;
      const said = text;
      text = '';
      return lineOf(said);
    },
  };
}

/** Lines of `go test -v` around the message, which gotestsum and go-junit-report keep. */
const progress = /^(?:=== (?:RUN|PAUSE|CONT|NAME)\b|--- (?:FAIL|SKIP|PASS): )/;

/** Returns the first line that says something; undefined where none does. */
export function lineOf(message: string): string | undefined {
  const line = message
    .split('\n')
    .map((one) => one.trim())
    .find((one) => one !== '' && !progress.test(one));
  return line === undefined ? undefined : shown(line, 160);
}

/** Joins a test's name and its message, for people to read. */
export function failureLine(name: string, message: string | undefined): string {
  return message === undefined ? shown(name, 200) : `${shown(name, 200)}: ${message}`;
}
