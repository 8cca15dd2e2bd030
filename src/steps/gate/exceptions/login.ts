/** The login name for comparing: without @ and in lower case, as the platforms compare names. */
export function loginOf(name: string): string {
  return name.replace(/^@/, '').toLowerCase();
}
