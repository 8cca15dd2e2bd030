import { millisecondsOf } from '../base/duration.ts';

/** How long a verdict is valid where the flow file does not say it (`records.verdict-valid-for`), in milliseconds. */
export const defaultValidForMs = millisecondsOf('7d');
