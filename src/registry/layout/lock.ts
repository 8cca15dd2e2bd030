import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import type { Clock } from '../../base/clock.ts';
import { RemoteError } from '../../base/errors.ts';
import { errorCode } from '../../base/node-error.ts';
import { isRecord } from '../../base/json-path.ts';

/** A lock is held for one rewrite of a small file: after so long without a change its process is gone. */
const abandonedAfterMs = 10_000;
const deadlineMs = 60_000;
const pauseMs = 25;

interface LockHolder {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
}

/**
 * Runs `work` while no other process does so for the same lock file. The lock of a dead process is taken over: at once
 * when it died on this machine, otherwise when the lock has not changed for ten seconds.
 * @throws RemoteError when others keep it for a minute.
 */
export async function withLock<T>(path: string, clock: Clock, work: () => Promise<T>): Promise<T> {
  const holder: LockHolder = { token: randomBytes(12).toString('hex'), pid: process.pid, host: hostname() };
  await mkdir(dirname(path), { recursive: true });
  await acquire(path, holder, clock);
  try {
    return await work();
  } finally {
    const current = await holderOf(path);
    if (current?.token === holder.token) await rm(path, { force: true });
  }
}

async function acquire(path: string, holder: LockHolder, clock: Clock): Promise<void> {
  const start = clock.now().getTime();
  let seen: { token: string; since: number } | undefined;
  while (!(await create(path, holder))) {
    const now = clock.now().getTime();
    const current = await holderOf(path);
    if (current !== undefined) {
      if (seen?.token !== current.token) seen = { token: current.token, since: now };
      if (isDead(current) || now - seen.since >= abandonedAfterMs) await breakLock(path, current);
    }
    if (now - start > deadlineMs) {
      const fix = 'remove it if none is running';
      throw new RemoteError({ code: 'layout-locked', where: path, found: 'other processes hold this lock', fix });
    }
    await clock.sleep(pauseMs * (1 + clock.random()));
  }
}

/** Creates the file with its content, by a hard link, so that no process reads an empty lock. */
async function create(path: string, holder: LockHolder): Promise<boolean> {
  const draft = `${path}-${holder.token}`;
  const file = await open(draft, 'w');
  try {
    await file.writeFile(JSON.stringify(holder));
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Removes the lock of `dead` and no other: two that break it at once must not remove a fresh lock. */
async function breakLock(path: string, dead: LockHolder): Promise<void> {
  const aside = `${path}-broken-${randomBytes(6).toString('hex')}`;
  try {
    await rename(path, aside);
    const taken = await holderOf(aside);
    if (taken?.token !== dead.token) await link(aside, path);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(errorCode(error))) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function holderOf(path: string): Promise<LockHolder | undefined> {
  try {
    const json: unknown = JSON.parse(await readFile(path, 'utf8'));
    const { token, pid, host } = isRecord(json) ? json : {};
    return { token: String(token), pid: Number(pid), host: String(host) };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    if (errorCode(error) === '') return { token: 'unreadable', pid: Number.NaN, host: '' };
    throw error;
  }
}

function isDead({ pid, host }: LockHolder): boolean {
  if (host !== hostname() || !Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return errorCode(error) === 'ESRCH';
  }
}
