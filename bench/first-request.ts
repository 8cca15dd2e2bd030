/**
 * Loaded before a program (`node --import`): at its first connection or child process, or at its end, writes the time
 * since the process began to the file FIRST_REQUEST_FILE, as JSON, and ends the process.
 */
import childProcess from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/** Milliseconds since the process began: of the wall clock, and of the processor. */
export interface FirstRequest {
  readonly wall: number;
  readonly processor: number;
}

function report(): never {
  const wall = performance.now();
  const { user, system } = process.cpuUsage();
  const first: FirstRequest = { wall, processor: (user + system) / 1000 };
  writeFileSync(process.env['FIRST_REQUEST_FILE'] ?? '', JSON.stringify(first));
  process.reallyExit(0);
}

declare global {
  // oxlint-disable-next-line typescript/no-namespace -- the shape of Node's own declarations
  namespace NodeJS {
    interface Process {
      /** Ends without the event `exit`. */
      reallyExit(code: number): never;
    }
  }
}

if (process.env['FIRST_REQUEST_FILE'] !== undefined) {
  net.Socket.prototype.connect = report;
  childProcess.spawn = report;
  childProcess.execFile = Object.assign(report, { __promisify__: report });
  syncBuiltinESMExports();
  process.once('exit', report);
}
