/** Variables of the process, by name. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** The value of a variable without blanks around it; undefined when it is empty or not set. */
export type ReadVariable = (name: string) => string | undefined;

export function reader(variables: Variables): ReadVariable {
  return (name) => {
    const value = variables[name]?.trim();
    return value === '' ? undefined : value;
  };
}

/** A secret as such, within a URL, within JSON, and in the `user:password` of HTTP's basic authentication. */
export function formsOf(secret: string, pair: string): readonly string[] {
  return [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    Buffer.from(pair).toString('base64'),
  ];
}

/** Forms that are long enough to be masked: a shorter one is no secret, and its mask would cover half of a log. */
export function maskable(forms: readonly string[]): readonly string[] {
  return [...new Set(forms)].filter((form) => form.length >= 4);
}
