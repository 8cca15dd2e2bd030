import type { Section } from './section.ts';

/** Days that repeat: week days, or a recurrence rule of iCalendar (RFC 5545, section 3.3.10). */
export interface Recurrence {
  /** `mon`, `mon-thu`. */
  readonly days?: readonly string[];
  /** `FREQ=MONTHLY;BYDAY=-1FR`. */
  readonly rule?: string;
  /** First day of a rule with INTERVAL, from which it counts. */
  readonly start?: string;
}

/** Local times: `08:00`; up to `24:00`. A window that ends before it begins ends on the next day. */
export interface AllowWindow extends Recurrence {
  readonly from?: string;
  readonly to?: string;
}

/** Days that repeat, with times, or from one day or time to another, both whole days when they are days. */
export interface FreezeWindow extends Recurrence {
  readonly from?: string;
  readonly to?: string;
  readonly reason?: string;
}

/** Times at which an environment may be entered. */
export interface WindowsPolicy {
  /** Of the IANA database. */
  readonly timezone: string;
  /** Left out: always, but for freezes. */
  readonly allow?: readonly AllowWindow[];
  readonly freeze?: readonly FreezeWindow[];
}

const dayName = '(mon|tue|wed|thu|fri|sat|sun)';
const time = '(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)';
const day = '[0-9]{4}-[0-9]{2}-[0-9]{2}';

const recurrence = {
  days: {
    type: 'array',
    minItems: 1,
    maxItems: 7,
    items: {
      type: 'string',
      pattern: `^${dayName}(-${dayName})?$`,
      patternErrorMessage: 'expected a day or days such as mon or mon-thu',
    },
    description: 'Days of the week: mon, mon-thu',
  },
  rule: {
    type: 'string',
    pattern: '^[A-Z0-9=;,+-]{1,200}$',
    patternErrorMessage: 'expected an iCalendar rule such as FREQ=MONTHLY;BYDAY=-1FR',
    description: 'iCalendar rule of days: FREQ=MONTHLY;BYDAY=-1FR; with FREQ, INTERVAL, BYMONTH, BYMONTHDAY, BYDAY',
  },
  start: {
    type: 'string',
    pattern: `^${day}$`,
    patternErrorMessage: 'expected a day such as 2027-01-31, in quotes',
    description: 'The day that a rule with INTERVAL counts from',
  },
} as const;

export const windows: Section<WindowsPolicy> = {
  defaults: { timezone: 'UTC' },
  schema: {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    description: 'When the environment may be entered',
    properties: {
      timezone: {
        type: 'string',
        pattern: '^[A-Za-z][A-Za-z0-9_+/-]{1,63}$',
        patternErrorMessage: 'expected a time zone such as UTC or Europe/Berlin',
        default: 'UTC',
        description: 'Of the IANA database, such as Europe/Berlin',
      },
      allow: {
        type: 'array',
        minItems: 1,
        maxItems: 50,
        description: 'Windows in which it is open; always when absent',
        items: {
          type: 'object',
          additionalProperties: false,
          properties: {
            ...recurrence,
            from: {
              type: 'string',
              pattern: `^${time}$`,
              patternErrorMessage: 'expected a time such as "08:30", in quotes',
              description: 'Local time',
            },
            to: {
              type: 'string',
              pattern: `^${time}$`,
              patternErrorMessage: 'expected a time such as "08:30", in quotes',
              description: 'Local time, on the next day when earlier',
            },
          },
        },
      },
      freeze: {
        type: 'array',
        minItems: 1,
        maxItems: 50,
        description: 'Windows in which it is closed, whatever is allowed',
        items: {
          type: 'object',
          additionalProperties: false,
          properties: {
            ...recurrence,
            from: {
              type: 'string',
              pattern: `^(${time}|${day}(T${time})?)$`,
              patternErrorMessage:
                'expected a day (2027-01-31), a day and time (2027-01-31T08:30) or a time ("08:30"), in quotes',
              description: 'Day, day and time, or time',
            },
            to: {
              type: 'string',
              pattern: `^(${time}|${day}(T${time})?)$`,
              patternErrorMessage:
                'expected a day (2027-01-31), a day and time (2027-01-31T08:30) or a time ("08:30"), in quotes',
              description: 'As from; a day is included',
            },
            reason: { type: 'string', minLength: 1, maxLength: 200, description: 'For the verdict' },
          },
        },
      },
    },
  },
};
