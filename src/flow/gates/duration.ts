/** `30m`, `12h`, `7d`, `4w`. */
export const duration = {
  type: 'string',
  pattern: '^[1-9][0-9]{0,4}[mhdw]$',
  patternErrorMessage: 'expected a duration such as 30m, 12h, 7d or 4w',
} as const;
