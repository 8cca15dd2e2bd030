import type { Log } from '../../base/log.ts';
import { serverMessageSuffix } from '../../http/server-message.ts';

const maxWarnings = 20;

/** Logs the `Warning` headers of a registry, each text once (OCI distribution-spec 1.1, "Warnings"). */
export function createWarnings(log: Log): (header: string | undefined, name: string) => void {
  const seen = new Set<string>();
  return (header, name) => {
    if (header === undefined) return;
    for (const [, quoted = ''] of header.slice(0, 8192).matchAll(/\b299 - "((?:[^"\\]|\\.)*)"/g)) {
      const text = serverMessageSuffix(quoted.replaceAll(/\\(.)/g, '$1')).slice(2);
      if (text === '' || seen.has(text) || seen.size >= maxWarnings) continue;
      seen.add(text);
      log.warn(`${name} warns: ${text}`);
    }
  };
}
