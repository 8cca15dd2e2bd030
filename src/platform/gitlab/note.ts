import type { GitlabFacts, PlatformContext } from '../facts.ts';
import { listOf } from '../answer.ts';
import { gitlabClient } from './client.ts';
import { looking, writing } from './project.ts';

/** A note of a merge request that is written anew instead of beside the old one. */
export interface KeptNote {
  /** Path of the project of the merge request. */
  readonly project: string;
  readonly request: number;
  /** First line, by which the note is found again. */
  readonly marker: string;
  readonly text: string;
}

/** Fields of a note that are read ("Notes API", merge requests). */
interface NoteAnswer {
  readonly id: number;
  readonly body?: string | null;
  readonly system?: boolean;
}

/**
 * Writes the note, or the text of the one that has its marker. Returns whether anything was written.
 *
 * @throws UsageError without a token, RemoteError
 */
export async function keepNote(facts: GitlabFacts, context: PlatformContext, note: KeptNote): Promise<boolean> {
  const { project, request, marker, text } = note;
  const client = gitlabClient(facts, context);
  const where = `merge request !${request}`;
  const found = await client.attempt(looking(`reading the notes of ${where}`, project), async (api) => {
    const query = { sort: 'asc', orderBy: 'created_at', perPage: 100, maxPages: 20 } as const;
    return listOf<NoteAnswer>(await api.MergeRequestNotes.all(project, request, query), `GitLab: notes of ${where}`);
  });
  const own = found.find(({ system, body }) => system !== true && body?.startsWith(`${marker}\n`) === true);
  const body = `${marker}\n${text}`;
  if (own?.body?.trimEnd() === body.trimEnd()) return false;
  await client.attempt(writing(`a note in ${where}`, project), async (api) => {
    if (own === undefined) await api.MergeRequestNotes.create(project, request, body);
    else await api.MergeRequestNotes.edit(project, request, own.id, { body });
  });
  return true;
}
