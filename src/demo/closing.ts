import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Stage } from './stage.ts';

interface Closing {
  readonly seconds: number;
  readonly root: string;
  /** Command line of the program, as the viewer's shell finds it. */
  readonly program: string;
  readonly isKept: boolean;
  /** Scenes besides this one. */
  readonly others: readonly string[];
}

const keyFile = 'promotion.key';

/** Leaves the key that signed the records beside them: commands that were shown need it to run again. */
export async function keepKey(root: string, pem: string): Promise<void> {
  const path = join(root, keyFile);
  await writeFile(path, pem, { mode: 0o600 });
  await chmod(path, 0o600);
}

/** Says what was shown, and what comes next. */
export function close(stage: Stage, { seconds, root, program, isKept, others }: Closing): void {
  const kept = [
    ['the directory', `cd ${root}`],
    ['its key', `export KRCI_DEPLOY_SIGNING_KEY="$(cat ${keyFile})"`],
    ['a look', `${program} status`],
  ];
  const lines = [
    ['every command', `${program} demo --verbose`],
    ...storiesOf(program, others),
    ...(isKept ? kept : [['keep it all', `${program} demo --keep`]]),
    ['next, in yours', `${program} init`],
  ];
  stage.title('Done: everything happened as it must');
  stage.say(`  One digest, built once, in five environments; ${stage.refused()} attempts refused (${seconds} s).`);
  for (const [what = '', typed = ''] of lines) stage.say(`  ${what.padEnd(16)}${typed}`);
}

/** One command, and the other scenes behind it as a comment of the shell. */
function storiesOf(program: string, [first, ...more]: readonly string[]): readonly (readonly string[])[] {
  if (first === undefined) return [];
  const rest = more.length === 0 ? '' : `   # or ${more.join(', ')}`;
  return [['another story', `${program} demo --scene ${first}${rest}`]];
}
