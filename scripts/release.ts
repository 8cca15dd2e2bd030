import { resolve } from 'node:path';
import { makeArtifacts } from './release/artifacts.ts';
import { prepare } from './release/prepare.ts';

const usage = `npm run release -- prepare          writes the next version into the project, for review
npm run release -- artifacts DIR    makes what the release of this commit hands out
`;

async function main(command: string | undefined, directory: string | undefined): Promise<number> {
  if (command === 'prepare') {
    const version = await prepare(new Date().toISOString().slice(0, 10));
    process.stdout.write(`Prepared ${version}. Review it, and merge it as "chore(release): v${version}".\n`);
    return 0;
  }
  if (command === 'artifacts' && directory !== undefined) {
    const names = await makeArtifacts(resolve(directory));
    process.stdout.write(names.map((name) => `${name}\n`).join(''));
    return 0;
  }
  process.stderr.write(usage);
  return 2;
}

try {
  process.exitCode = await main(process.argv[2], process.argv[3]);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
