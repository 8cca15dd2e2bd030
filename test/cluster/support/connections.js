/**
 * Writes down every server that a process of Node connects to, a line each: `node --import <this file>` with
 * CONNECTIONS_FILE. It sees sockets and no protocol, so that nothing goes by unseen.
 */
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

const file = process.env['CONNECTIONS_FILE'];
const { value: connect } = Object.getOwnPropertyDescriptor(Socket.prototype, 'connect') ?? {};

/** @param {...any} given */
Socket.prototype.connect = function noted(...given) {
  const [first] = Array.isArray(given[0]) ? given[0] : given;
  const place = typeof first === 'object' && first !== null ? `${first.host ?? ''}:${first.port ?? first.path}` : first;
  if (file !== undefined) appendFileSync(file, `${place}\n`);
  return Reflect.apply(connect, this, given);
};
