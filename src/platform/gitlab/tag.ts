import { RemoteError } from '../../base/errors.ts';
import { objectOf, unexpected } from '../answer.ts';
import type { ApiTag } from '../platform.ts';
import type { ProjectTarget } from './project.ts';
import { writing } from './project.ts';
import { GitlabFailure } from './request.ts';

/** Messages for a tag that exists, or whose ref another writer is creating. */
const taken = /already exists|failed to lock|reference (?:update|is locked)/i;

/** Creates an annotated tag unless the name exists ("Tags API"); every refusal is a 400. */
export async function createTag({ client, project }: ProjectTarget, tag: ApiTag): Promise<'created' | 'exists'> {
  const { name, commit, message } = tag;
  return client.attempt(writing(`making tag ${name}`, project), async (api) => {
    try {
      const where = `GitLab: the tag ${name}`;
      const { name: made } = objectOf<{ readonly name?: unknown }>(
        await api.Tags.create(project, name, commit, { message }),
        where,
      );
      if (made === name) return 'created';
      throw unexpected(where, 'the tag that was made', made);
    } catch (error) {
      if (!(error instanceof GitlabFailure)) throw error;
      const { status, message: words } = error.failure;
      if (status === 400 && taken.test(words)) return 'exists';
      throw meaning(error, words, `${project} (${name})`);
    }
  });
}

function meaning(error: GitlabFailure, words: string, name: string): Error {
  if (!/not allowed to create|protected|push rule|pre-receive|hook declined/i.test(words)) return error;
  const said = words.replaceAll(/[\p{Cc}\s]+/gu, ' ').slice(0, 300);
  return new RemoteError({
    code: 'tag-refused',
    where: name,
    found: `its rules refuse the tag ("${said}")`,
    fix: 'let this identity create tags there',
  });
}
