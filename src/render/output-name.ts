/** Programs whose output is read as objects. */
const programs = ['kustomize build', 'helm template'] as const;

/** Names what a program printed of a directory, as the file of its objects: lines are its own. */
export function outputName(directory: string, program: (typeof programs)[number]): string {
  return `${directory === '' ? '.' : directory} (${program})`;
}

/** The directory that a program printed the file of; undefined for a file of the repository. */
export function directoryOfOutput(file: string): string | undefined {
  const ending = programs.map((program) => ` (${program})`).find((one) => file.endsWith(one));
  return ending === undefined ? undefined : file.slice(0, -ending.length);
}
