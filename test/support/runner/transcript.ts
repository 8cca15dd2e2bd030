/** What a platform ran: jobs, and how they ended. */
export interface Started {
  readonly jobs: readonly { readonly name: string; readonly conclusion: string }[];
}

/** What people did on a platform, and what it ran, as a page that a test makes again and compares. */
export interface Transcript {
  /** Somebody did something; `started` are the runs that it led to. */
  step(who: string, what: string, ...started: readonly Started[]): void;
  text(): string;
}

export interface TranscriptHead {
  readonly title: string;
  /** Command that makes it. */
  readonly madeBy: string;
  readonly edits: readonly string[];
}

export function createTranscript({ title, madeBy, edits }: TranscriptHead): Transcript {
  const rows: string[] = [];
  return {
    step: (who, what, ...started) => {
      const jobs = started.flatMap((run) => run.jobs.map(({ name, conclusion }) => `${name}: ${conclusion}`));
      rows.push(`| ${who} | ${what} | ${jobs.join('<br>')} |`);
    },
    text: () => {
      const names = new Map<string, string>();
      const lines = [`# ${title}`, '', `\`${madeBy}\` makes this page and compares it.`, ''];
      const edited = edits.map((edit) => `- ${edit}`);
      const table = ['| who | does | jobs |', '| --- | --- | --- |', ...rows];
      const text = [
        ...lines,
        `Lines of the example that were edited, for names alone: ${edits.length}`,
        '',
        ...edited,
        '',
        ...table,
        '',
      ].join('\n');
      return steady(text, names);
    },
  };
}

/** Puts names in the place of what differs from run to run: digests, and the commits at the end of versions. */
function steady(text: string, names: Map<string, string>): string {
  const named = (found: string, kind: string): string => {
    const name = names.get(found) ?? `${kind}${names.size + 1}`;
    names.set(found, name);
    return name;
  };
  return text
    .replaceAll(/sha256:[0-9a-f]{64}/g, (digest) => `sha256:${named(digest, 'digest-')}`)
    .replaceAll(/(?<=-dev\.\d{8}\.\d+\.)[0-9a-f]{7,40}/g, 'commit');
}
