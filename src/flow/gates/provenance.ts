import type { Section } from './section.ts';

/** Required builder and source of the artifact, and the signers whose statement counts. */
export interface ProvenancePolicy {
  /** The source repository; `{application}` stands for the name. */
  readonly repository: string;
  /** Issuer in the signer's certificate, such as `https://token.actions.githubusercontent.com`. */
  readonly issuer?: string;
  /** The signer's identity; a `*` at its end stands for anything. */
  readonly identity?: string;
  /** Path of the workflow in the source repository that built it. */
  readonly workflow?: string;
  /** Builder id of the provenance; a `*` at its end stands for anything. */
  readonly builder?: string;
  /**
   * Sigstore's trusted root, for signatures with certificates: a file beside the flow file, or a TUF repository that
   * has it.
   */
  readonly 'trusted-root'?: string | TufSource;
  /** File beside the flow file: a public key in PEM, for signatures with a key. */
  readonly key?: string;
  /** Whether the signature must be in transparency logs; `off` takes a timestamp authority's word for the time. */
  readonly transparency: 'required' | 'off';
}

/** A repository of The Update Framework that has Sigstore's trusted root. */
export interface TufSource {
  /** Address of its mirror. */
  readonly tuf: string;
  /** File beside the flow file: the repository's `root.json` that all begins with; absent for the public good instance. */
  readonly root?: string;
}

const text = { type: 'string', minLength: 1, maxLength: 500 } as const;

const tuf = {
  type: 'object',
  additionalProperties: false,
  required: ['tuf'],
  properties: {
    tuf: {
      ...text,
      pattern: '^https?://',
      patternErrorMessage: 'expected an address that begins with https://',
      description: 'Address of the mirror: https://tuf-repo-cdn.sigstore.dev',
    },
    root: { ...text, description: 'File of its first root.json, from the flow file’s directory' },
  },
} as const;

export const provenance: Section<ProvenancePolicy> = {
  defaults: { transparency: 'required' },
  schema: {
    type: 'object',
    additionalProperties: false,
    description:
      'SLSA provenance of the digest, as a Sigstore bundle beside the artifact, in a file, or in GitHub’s store',
    properties: {
      repository: {
        type: 'string',
        pattern: '^https?://[^\\s]{1,500}$',
        patternErrorMessage: 'expected an address such as https://github.com/acme/{application}',
        description: 'URL of the source repository; {application} stands for the name',
      },
      issuer: { ...text, description: 'Who vouched for the signer: https://token.actions.githubusercontent.com' },
      identity: { ...text, description: 'Identity of the signer; * at its end stands for anything' },
      workflow: { ...text, description: 'Path of the workflow in the source repository' },
      builder: { ...text, description: 'Id of the builder; * at its end stands for anything' },
      'trusted-root': {
        // One schema for both forms, so that an error message is about the form that was used.
        ...text,
        ...tuf,
        type: ['string', 'object'],
        description: 'Sigstore’s trusted root: a file, from the flow file’s directory, or a TUF repository that has it',
      },
      key: { ...text, description: 'File of a public key in PEM, from the flow file’s directory' },
      transparency: {
        enum: ['required', 'off'],
        default: 'required',
        description: 'Whether transparency logs must have it; off takes the word of a timestamp authority',
      },
    },
  },
};
