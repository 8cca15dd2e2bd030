import type { CommitMessage, Identity } from './gitops.ts';

/**
 * Identity with a reserved address (RFC 2606): a commit without an author of its own must not show on a stranger's
 * profile.
 */
export const defaultIdentity: Identity = { name: 'krci-deploy', email: 'krci-deploy@noreply.invalid' };

const maxSubject = 200;
const maxBody = 64 * 1024;

/**
 * Returns the text of a commit: subject, body, trailers. Line breaks in a subject or a trailer become spaces, so that
 * no value can add a trailer; trailers without a value are left out. Throws for a trailer key that Git would not read
 * as one.
 */
export function messageText(message: CommitMessage): string {
  const subject = oneLine(message.subject).slice(0, maxSubject) || 'Update manifests';
  const body = severalLines(message.body ?? '').slice(0, maxBody);
  const trailers = message.trailers
    .map(([key, value]) => [key, oneLine(value)] as const)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${trailerKey(key)}: ${value}`);
  return `${[subject, body, trailers.join('\n')].filter((part) => part !== '').join('\n\n')}\n`;
}

/** `Name <email>` as Git writes it; characters that would end a field early are dropped. */
export function identityText(identity: Identity): string {
  const name = oneLine(identity.name).replaceAll(/[<>]/g, '').trim();
  const email = oneLine(identity.email).replaceAll(/[<>\s]/g, '');
  return `${name || defaultIdentity.name} <${email || defaultIdentity.email}>`;
}

function trailerKey(key: string): string {
  if (/^[A-Za-z][A-Za-z0-9-]{0,63}$/.test(key)) return key;
  throw new Error(`"${key}" is no key for a Git trailer`);
}

// Control characters, and the separators that some viewers break lines at.
const breaking = /[\p{Cc}\u2028\u2029]+/gu;
const control = /(?![\n\t])\p{Cc}/gu;

function oneLine(text: string): string {
  return text.replaceAll(breaking, ' ').trim();
}

function severalLines(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(control, '').trim();
}
