import { systemClock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import { gitlabFacts } from '../platform/detect.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { links, paragraph } from '../report/report.ts';
import { failureOf } from './failure.ts';
import type { Variables } from './variables.ts';

export interface ReportedJob {
  readonly variables: Variables;
  /** The report as Markdown, without secrets. */
  readonly markdown: string;
  readonly log: Log;
}

/** GitLab takes a million characters; nobody reads so many. */
const maxLength = 200_000;

/**
 * Keeps the report of a job of GitLab as one note in its merge request, by a token of its own. Fails no job: what stands
 * in the way is said once.
 */
export async function keepReportAsNote({ variables, markdown, log }: ReportedJob): Promise<void> {
  const request = Number(variables['CI_MERGE_REQUEST_IID']);
  const project = variables['CI_MERGE_REQUEST_PROJECT_PATH'] ?? '';
  if (!Number.isSafeInteger(request) || request < 1 || project === '') return;
  const reason = hindrance(variables);
  if (reason !== undefined) {
    log.info(`no note in merge request !${request}: ${reason}`);
    return;
  }
  try {
    const facts = gitlabFacts({ ...variables, GITLAB_TOKEN: variables['KRCI_DEPLOY_API_TOKEN'] });
    const { keepNote } = await import('../platform/gitlab/note.ts');
    const context = { clock: systemClock, log, environment: variables };
    await keepNote(facts, context, {
      project,
      request,
      marker: markerOf(variables),
      text: textOf(markdown, variables),
    });
  } catch (error) {
    log.warn(`no note in merge request !${request}: ${failureOf(error).error.message}`);
  }
}

/** A fork's pipeline may hold what anybody wrote: the token is not used in it. */
function hindrance(variables: Variables): string | undefined {
  const token = variables['KRCI_DEPLOY_API_TOKEN'] ?? '';
  if (token === '') return 'KRCI_DEPLOY_API_TOKEN is not set; give it a token with the scope api to have one';
  const [source, target] = [variables['CI_MERGE_REQUEST_SOURCE_PROJECT_ID'], variables['CI_MERGE_REQUEST_PROJECT_ID']];
  return source === undefined || source !== target ? 'it comes from a fork' : undefined;
}

/** One note for each job: those of a pipeline run at the same time. */
function markerOf(variables: Variables): string {
  const name = (variables['CI_JOB_NAME'] ?? 'job').replaceAll(/[^A-Za-z0-9 _.:/[\],]+/g, '-').slice(0, 200);
  return `<!-- krci-deploy: ${name} -->`;
}

function textOf(markdown: string, variables: Variables): string {
  const text =
    markdown.length <= maxLength ? markdown : renderMarkdown([paragraph('The report is too long for a note.')]);
  const url = variables['CI_JOB_URL'];
  return url === undefined ? text : `${text}\n${renderMarkdown([links([{ text: 'The job', url }])])}`;
}
