import { spawn } from 'node:child_process';
import { dirname } from 'node:path';

/** What kubectl does with a cluster. Throws with its own words where it fails. */
export interface Kubectl {
  run(args: readonly string[], input?: string): Promise<string>;
  /** Applies objects as the server merges them: definitions of Argo CD are too large for an annotation. */
  apply(objects: readonly object[], ...args: readonly string[]): Promise<void>;
  /** Reads an object, or undefined where there is none. */
  read(kind: string, name: string, namespace?: string): Promise<unknown>;
}

export function createKubectl(program: string, kubeconfig: string): Kubectl {
  const run = (args: readonly string[], input?: string): Promise<string> =>
    new Promise((done, fail) => {
      const child = spawn(program, [...args], {
        // What it remembers of the kinds of a server is of this cluster alone: the next one has the same address.
        env: { PATH: process.env['PATH'], HOME: dirname(kubeconfig), KUBECONFIG: kubeconfig },
        stdio: ['pipe', 'pipe', 'pipe'],
      });
      const [out, errors]: [Buffer[], Buffer[]] = [[], []];
      child.stdout.on('data', (chunk: Buffer) => void out.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => void errors.push(chunk));
      child.stdin.on('error', () => {});
      child.stdin.end(input ?? '');
      child.once('error', fail);
      child.once('close', (code) => {
        if (code === 0) done(Buffer.concat(out).toString('utf8'));
        else fail(new Error(`kubectl ${args.join(' ')}: ${Buffer.concat(errors).toString('utf8').trim()}`));
      });
    });
  return {
    run,
    async apply(objects, ...args) {
      const list = { apiVersion: 'v1', kind: 'List', items: objects };
      await run(['apply', '--server-side', '--force-conflicts', ...args, '-f', '-'], JSON.stringify(list));
    },
    async read(kind, name, namespace) {
      const where = namespace === undefined ? [] : ['-n', namespace];
      const text = await run([...where, 'get', kind, name, '--ignore-not-found', '-o', 'json']);
      return text === '' ? undefined : JSON.parse(text);
    },
  };
}

/** Tells whether kubectl ends well. */
export function succeeds(kubectl: Kubectl, args: readonly string[]): Promise<boolean> {
  return kubectl.run(args).then(
    () => true,
    () => false,
  );
}
