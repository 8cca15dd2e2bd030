import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { root } from '../root.ts';
import type { Answer, MeasuredFile, Question, RunAnswer } from './protocol.ts';

/** A process that runs tests, started anew when it hangs, dies or has grown. Paths are from the project's root. */
export interface Runner {
  /** Returns undefined for a file that cannot be loaded or does not end. */
  measure(file: string): Promise<MeasuredFile | undefined>;
  run(question: Omit<Question & { kind: 'run' }, 'kind'>): Promise<RunAnswer>;
  stop(): void;
}

const timeoutMs = { measure: 300_000, run: 60_000 };
const maxRssBytes = 1_500_000_000;

/** `data` is the path of what the loader needs to know. */
export function createRunner(data: string): Runner {
  let child: ChildProcess | undefined;
  const stop = (): void => {
    const pid = child?.pid;
    child = undefined;
    // The whole group: tests start servers.
    if (pid !== undefined) killGroup(pid);
  };
  const ask = async (question: Question): Promise<Answer | 'none'> => {
    child ??= start(data);
    const answer = await answerOf(child, question, timeoutMs[question.kind]);
    if (answer === 'none') stop();
    return answer;
  };
  return {
    measure: async (file) => {
      const answer = await ask({ kind: 'measure', file });
      return answer !== 'none' && answer.kind === 'measured' ? answer : undefined;
    },
    run: async (question) => {
      const answer = await ask({ kind: 'run', ...question });
      if (answer === 'none' || answer.kind !== 'ran') {
        return { stoppedBy: { test: question.tests[0] ?? 0, verdict: 'timeout' }, rssBytes: 0 };
      }
      // What a test left behind when its time was over still runs.
      if (answer.stoppedBy?.verdict === 'timeout' || answer.rssBytes > maxRssBytes) stop();
      return answer;
    },
    stop,
  };
}

function start(data: string): ChildProcess {
  const program = fileURLToPath(new URL('child.js', import.meta.url));
  return fork(program, [data], { cwd: root, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], detached: true });
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function answerOf(child: ChildProcess, question: Question, limitMs: number): Promise<Answer | 'none'> {
  return new Promise((resolve) => {
    const end = (answer: Answer | 'none'): void => {
      clearTimeout(timer);
      child.off('message', answered).off('exit', gone);
      resolve(answer);
    };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the other end is child.ts, which sends nothing else
    const answered = (message: unknown): void => end(message as Answer);
    const gone = (): void => end('none');
    const timer = setTimeout(gone, limitMs);
    child.on('message', answered).on('exit', gone);
    child.send(question);
  });
}
