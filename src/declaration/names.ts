/** One name on every surface: `source-environment`, `INPUT_SOURCE-ENVIRONMENT`, `--source-environment`. */

/**
 * Returns the variable by which a GitHub runner hands over an input: upper case, blanks to underscores, dashes kept.
 */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

export function flag(name: string): string {
  return `--${name}`;
}

/** Returns a command as a person types it. */
export function commandWords({ name, typed }: { readonly name: string; readonly typed?: string }): string {
  return typed ?? name;
}

/** Returns a name for a dotenv report, which GitLab limits to letters, digits and underscores. */
export function dotenvName(name: string): string {
  return name.replaceAll('-', '_').toUpperCase();
}
