import { systemClock } from '../base/clock.ts';
import type { ExitCode } from '../base/errors.ts';
import { exitCodeOf } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import { jsonEnvelope } from '../report/envelope.ts';
import type { Report } from '../report/report.ts';
import { renderText } from '../report/text.ts';
import type { Outcome } from '../steps/step.ts';
import { failureAsText, type FailureData, failureOf } from './failure.ts';
import { isGitlabJob } from './gitlab-job.ts';
import type { Host } from './host.ts';
import { gitlabLog, plainLog } from './logs.ts';

/** One run as a terminal or a job log shows it. With `json`, standard output holds one document and nothing else. */
export interface Terminal {
  readonly log: Log;
  show(report: Report): void;
  /** Prints the result. */
  headline(outcome: Outcome): void;
  /** Prints the result of a run that has not failed, once nothing can fail any more. */
  result(outcome: Outcome): void;
  /** Prints the error; `outcome` is the part of the result that there is all the same. */
  failure(error: unknown, outcome?: Outcome): ExitCode;
}

export function openTerminal(host: Host, json: boolean, scrub: (text: string) => string): Terminal {
  const width = columnsOf(host, 100);
  const err = (text: string) => host.stderr.write(scrub(text));
  const out = (text: string) => host.stdout.write(scrub(text));
  const people = json ? err : out;
  return {
    log: logFor(host, err),
    show: (report) => people(paragraphs(renderText(report, { width }))),
    headline: (outcome) => people(`${outcome.headline}.\n`),
    result: (outcome) => {
      if (json) out(jsonEnvelope(outcome.data));
    },
    failure: (error, outcome) => {
      const failure = failureOf(error);
      err(failureAsText(failure, muting(host)));
      if (json) out(failedEnvelope(failure.error, outcome));
      return exitCodeOf(error);
    },
  };
}

/** As `jsonEnvelope`, with `error`; `data` besides when the run has something to show, such as a verdict. */
function failedEnvelope(error: FailureData, outcome: Outcome | undefined): string {
  const content = outcome === undefined ? { error } : { data: outcome.data, error };
  return `${JSON.stringify({ schemaVersion: '1', ...content })}\n`;
}

function paragraphs(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('');
}

function logFor(host: Host, write: (text: string) => void): Log {
  const verbose = isSet(host, 'KRCI_DEPLOY_DEBUG') || host.variables['CI_DEBUG_TRACE'] === 'true';
  if (isGitlabJob(host.variables)) return gitlabLog(write, verbose, systemClock);
  const isWatched = !isSet(host, 'CI') && host.variables['TERM'] !== 'dumb';
  return plainLog(write, verbose, isWatched ? host.stderr.columns : undefined);
}

/**
 * Columns to write in: what COLUMNS asks for (POSIX, 8.3), up to 400; else those of the terminal, up to `max`; else
 * `max`, and at least 80. Never below 40.
 */
export function columnsOf(host: Host, max: number): number {
  const asked = host.variables['COLUMNS'] ?? '';
  if (/^[1-9]\d{0,5}$/.test(asked)) return Math.max(40, Math.min(400, Number(asked)));
  return Math.max(40, Math.min(max, host.stdout.columns ?? Math.max(max, 80)));
}

/** Dims details for debugging, where there are colours (no-color.org). */
function muting(host: Host): (text: string) => string {
  const colours = host.stderr.columns !== undefined && !isSet(host, 'NO_COLOR');
  return (text) => (colours ? `\u001B[2m${text}\u001B[22m` : text);
}

function isSet(host: Host, variable: string): boolean {
  return (host.variables[variable] ?? '') !== '';
}
