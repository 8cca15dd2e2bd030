/** The machine's view on standard output: one JSON document in one line, and nothing else. */
export function jsonEnvelope(data: unknown): string {
  return `${JSON.stringify({ schemaVersion: '1', data: data ?? null })}\n`;
}
