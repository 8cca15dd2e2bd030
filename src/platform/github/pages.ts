import { objectOf } from '../answer.ts';
import type { PagesAudience } from '../pages.ts';
import { failureOf } from './client.ts';
import { reading, type RepositoryTarget } from './repository.ts';

/**
 * Reads who can see the site of a repository ("REST API endpoints for GitHub Pages"): `public` false means whoever may
 * read the repository, which only GitHub Enterprise Cloud offers. A 404 is no site only where the repository is seen.
 */
export async function pages({ client, repository }: RepositoryTarget): Promise<PagesAudience> {
  const undertaking = reading('reading the visibility of the pages', repository, 'pages: read');
  const answer = await client.attempt(undertaking, async (octokit) => {
    try {
      const { data } = await octokit.rest.repos.getPages({ ...repository });
      return data;
    } catch (error) {
      if (failureOf(error)?.status !== 404) throw error;
      await octokit.rest.repos.get({ ...repository });
      return undefined;
    }
  });
  if (answer === undefined) return { audience: 'none', because: 'the repository has no pages' };
  const { public: isPublic } = objectOf<{ readonly public?: unknown }>(answer, 'GitHub: the pages of the repository');
  // An answer that does not say so is no proof that the site is private.
  return isPublic === false
    ? { audience: 'readers', because: 'its pages are private' }
    : { audience: 'anyone', because: 'its pages are public' };
}
