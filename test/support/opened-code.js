/**
 * Loaded before a program (`node --import`): at its first connection or child process, or at its end, writes the paths
 * of the scripts that were opened to the file OPENED_CODE_FILE, as JSON, and ends the process.
 */
import childProcess from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const opened = [];
const session = new Session();
session.connect();
session.on('Debugger.scriptParsed', ({ params }) => opened.push(params.url));
session.post('Debugger.enable');

function report() {
  writeFileSync(process.env['OPENED_CODE_FILE'], JSON.stringify(opened.filter((url) => url.startsWith('file:'))));
  process.reallyExit(0);
}

net.Socket.prototype.connect = report;
childProcess.spawn = report;
childProcess.execFile = Object.assign(report, {});
syncBuiltinESMExports();
process.once('exit', report);
