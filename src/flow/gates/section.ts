/** One key below an environment's gate in the flow file. */
export interface Section<Policy> {
  /** Its JSON Schema (draft-07). */
  readonly schema: Readonly<Record<string, unknown>>;
  /** What holds where the section is there and a value is not. */
  readonly defaults?: Partial<Policy>;
}

export const percentage = { type: 'number', minimum: 0, maximum: 100 } as const;
export const count = { type: 'integer', minimum: 0 } as const;
