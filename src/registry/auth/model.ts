import type { Clock } from '../../base/clock.ts';
import type { HostPolicy } from '../http/host-policy.ts';
import type { Transport } from '../http/transport.ts';
import type { Credentials } from './credentials.ts';

/** Permission that a request needs: `repository:shop/cart:pull,push`. */
export type Scope = `repository:${string}:${'pull' | 'pull,push'}`;

export interface AuthenticatorOptions {
  /** As in a reference. */
  readonly registry: string;
  readonly credentials: Credentials;
  readonly policy: HostPolicy;
  readonly transport: Transport;
  readonly clock: Clock;
}
