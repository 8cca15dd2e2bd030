/** Formats the output for machines: one JSON document in one line, and nothing else on standard output. */
export function jsonEnvelope(data: unknown): string {
  return `${JSON.stringify({ schemaVersion: '1', data: data ?? null })}\n`;
}
