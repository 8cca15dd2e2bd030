/** Settings of the rule `rollout`. */
export interface DeliverySettings {
  /** Weights in per cent, in order; a last 100 may be left out. */
  readonly canary: readonly number[];
  readonly analysis: 'required' | 'off';
  readonly pause: 'bounded' | 'any';
  /** How long blue stays after the switch, as a duration such as `10m`; empty: it must be said. */
  readonly keep: string;
}
