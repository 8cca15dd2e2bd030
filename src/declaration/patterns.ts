/**
 * Patterns that inputs share. None lets through a quote, a backslash, a line break or a control character; a leading
 * dash is refused so that no value can be read as an option by a program that a step calls. Repetition stays at or
 * below 1000, the most that RE2, and so GitLab, compiles.
 */

/** Flow, environment and application names: DNS labels, as Kubernetes and Argo CD have them. */
export const name = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';

/** SemVer 2.0, with or without a `v`; the step parses it strictly. */
export const version = 'v?[0-9][0-9A-Za-z.+-]{0,127}';

/** The version of an artifact: any tag of the OCI distribution-spec, or SemVer with build metadata after a plus. */
export const artifactVersion = '[A-Za-z0-9_][A-Za-z0-9_.+-]{0,127}';

/** OCI image-spec, descriptor.md, "Digests": the algorithms that registries must support. */
export const digest = 'sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}';

/** A commit: full or abbreviated hexadecimal. */
export const commit = '[0-9a-f]{7,64}';

/** A path relative to the working directory or absolute; glob characters allowed. */
export const path = '[^-\\\\\'"`$;\\n\\r\\t\\0][^\\\\\'"`$;\\n\\r\\t\\0]{0,999}';

/** A Git ref name or branch (git-check-ref-format is applied by Git itself). */
export const ref = '[^-./@+#\\s\'"\\\\`$;~^:?*&|<>(){}!\\[\\]\\0][^\\s\'"\\\\`$;~^:?*&|<>(){}!\\[\\]\\0]{0,254}';

/** A Git URL or path, without credentials in it. */
export const repository = '[A-Za-z0-9_./~][A-Za-z0-9_./~:@+%-]{0,999}';

/** An image reference, or `oci:DIR[:TAG]` for an OCI layout on disk. */
export const reference = '[A-Za-z0-9_./][A-Za-z0-9_./:@+%-]{0,999}';

/** A number and its unit: minutes, hours, days or weeks. */
export const duration = '[1-9][0-9]{0,4}[mhdw]';

/** A sentence for readers. ASCII letters only: RE2 and a shell do not agree on letters of any language. */
export const sentence = '[A-Za-z0-9][A-Za-z0-9 .,:()/#_+-]{9,299}';

/** The id of a ticket, whatever the system. */
export const ticket = '[A-Za-z0-9][A-Za-z0-9_.-]{0,63}';

const words: Readonly<Record<string, string>> = {
  [name]: 'a name of lower-case letters, digits and inner dashes (at most 63)',
  [version]: 'a version such as 1.2.3, 1.2.3-rc.1 or v1.2.3',
  [artifactVersion]: 'a version such as 1.2.3 or main-20240103-141431: letters, digits and _ . + -, at most 128',
  [digest]: 'a digest: sha256: and 64 lower-case hexadecimal digits',
  [commit]: 'a commit: 7 to 64 lower-case hexadecimal digits',
  [path]: 'a path that does not start with a dash and has no quote, backslash, backtick, $, ; or line break',
  [ref]: 'a branch or tag of letters of any script, digits and _ . / @ + # -, starting with a letter or digit',
  [repository]: 'the URL or path of a Git repository, without credentials or blanks',
  [duration]: 'a duration such as 30m, 12h, 7d or 4w',
  [sentence]: 'a sentence of 10 to 300 letters, digits, blanks and . , : ( ) / # _ + -',
  [ticket]: 'the id of a ticket, such as CHG0030001 or OPS-7',
  [reference]: 'an image reference such as registry.example.com/shop/cart:1.2.3, or oci:DIR[:TAG]',
};

/**
 * Describes the texts that an input accepts, as the noun phrase of a message: never the regular expression.
 * A pattern of one input alone is told by the input's description.
 */
export function inWords({ pattern, description }: { readonly pattern: string; readonly description: string }): string {
  return words[pattern] ?? `${description.slice(0, 1).toLowerCase()}${description.slice(1)}`;
}
