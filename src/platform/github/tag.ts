import { RemoteError } from '../../base/errors.ts';
import { commitIn, objectOf, unexpected } from '../answer.ts';
import type { ApiTag } from '../platform.ts';
import { failureOf } from './client.ts';
import type { RepositoryTarget } from './repository.ts';
import { fullName, tagging } from './repository.ts';

/**
 * Creates the object first, then the ref, which GitHub makes only where there is none ("Git database").
 * Where another writer created the ref, the object stays unused. No tagger is given: GitHub uses the token's owner.
 */
export async function createTag({ client, repository }: RepositoryTarget, tag: ApiTag): Promise<'created' | 'exists'> {
  const { name, commit, message } = tag;
  const where = `GitHub: the tag ${name}`;
  return client.attempt(tagging(`making tag ${name}`, repository), async (octokit) => {
    try {
      const draft = { ...repository, tag: name, message, object: commit, type: 'commit' } as const;
      const { data } = await octokit.rest.git.createTag(draft);
      const sha = commitIn(objectOf<{ readonly sha?: unknown }>(data, where).sha, where);
      const made = await octokit.rest.git.createRef({ ...repository, ref: `refs/tags/${name}`, sha });
      const { ref } = objectOf<{ readonly ref?: unknown }>(made.data, where);
      if (ref === `refs/tags/${name}`) return 'created';
      throw unexpected(where, 'the ref that was made', ref);
    } catch (error) {
      const failure = failureOf(error);
      if (failure?.status === 422 && /reference already exists/i.test(failure.message)) return 'exists';
      throw meaning(error, failure?.message ?? '', `${fullName(repository)} (${name})`);
    }
  });
}

function meaning(error: unknown, words: string, name: string): unknown {
  if (!/rule violations?|protected tag|creations? being restricted/i.test(words)) return error;
  const said = words.replaceAll(/[\p{Cc}\s]+/gu, ' ').slice(0, 300);
  return new RemoteError({
    code: 'tag-refused',
    where: name,
    found: `its rules refuse the tag ("${said}")`,
    fix: 'let this identity create tags there',
  });
}
