/** Tells whether a path is below a directory; everything is below the empty one. */
export function inDirectory(path: string, directory: string): boolean {
  return directory === '' || path.startsWith(`${directory}/`);
}

export function directoryOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

export function joined(directory: string, name: string): string {
  return directory === '' ? name : `${directory}/${name}`;
}
