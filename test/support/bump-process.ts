import { createGit } from '../../src/git/binary.ts';
import { createGitopsRepositories } from '../../src/git/repositories.ts';
import { silentLog } from '../../src/base/log.ts';
import { systemClock } from '../../src/base/clock.ts';

/** A process of its own that sets `key: value` in one file: `{ url, origin, token, temporary, file, key, value }` in argv. */
const job: Record<string, string> = JSON.parse(process.argv[2] ?? '{}');
const wanted = (name: string): string => job[name] ?? '';

const git = createGit({
  cwd: wanted('temporary'),
  credentials: [{ host: wanted('origin'), username: 'bot', secret: wanted('token') }],
  log: silentLog,
  environment: process.env,
});
const repositories = createGitopsRepositories({
  git,
  clock: systemClock,
  log: silentLog,
  directory: wanted('temporary'),
  temporaryDirectory: wanted('temporary'),
});
const landing = await repositories.open(wanted('url'), 'main').land(
  async (snapshot) => {
    const text = Buffer.from((await snapshot.read(wanted('file'))) ?? '').toString('utf8');
    const lines = text
      .split('\n')
      .map((line) => (line.startsWith(`${wanted('key')}: `) ? `${wanted('key')}: ${wanted('value')}` : line));
    return [{ path: wanted('file'), content: Buffer.from(lines.join('\n')) }];
  },
  { subject: `Set ${wanted('key')}`, trailers: [] },
);
await repositories.dispose();
process.stdout.write(JSON.stringify(landing));
