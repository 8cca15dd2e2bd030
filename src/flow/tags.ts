import type { SchemaOf } from './schema-of.ts';

/** Tags that an environment's artifacts get besides their version. */
export interface TagPolicy {
  /**
   * Names, in which `{major}`, `{minor}`, `{patch}` and `{environment}` stand for the version's parts and the
   * environment's name.
   */
  readonly floating: readonly string[];
  /** Which of them may leave the artifact that they name for a higher version; `*` stands for any characters. */
  readonly allowMove: readonly string[];
}

/** As the flow file has it. */
export interface TagsEntry {
  readonly floating?: readonly string[];
  readonly 'allow-move'?: readonly string[];
}

export function completeTags(entry: TagsEntry | undefined): TagPolicy {
  return { floating: entry?.floating ?? [], allowMove: entry?.['allow-move'] ?? [] };
}

const list = { type: 'array', maxItems: 16, uniqueItems: true } as const;

export const tagsSchema = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  description: 'Tags that artifacts get besides their version',
  properties: {
    floating: {
      ...list,
      items: {
        type: 'string',
        maxLength: 128,
        pattern: '^[A-Za-z0-9_{][A-Za-z0-9_.{}-]*$',
        patternErrorMessage: 'expected a tag such as latest or {major}.{minor}',
      },
      description:
        'Tags to set after the version’s: names with {major}, {minor}, {patch} (of releases alone) and {environment} in them, such as latest',
    },
    'allow-move': {
      ...list,
      items: {
        type: 'string',
        maxLength: 128,
        pattern: '^[A-Za-z0-9_*][A-Za-z0-9_.*-]*$',
        patternErrorMessage: 'expected a tag or a pattern of tags such as latest or 1.*',
      },
      description:
        'Which of them may move from one artifact to another, and only to a higher version; * stands for any characters',
    },
  },
} as const satisfies SchemaOf<TagsEntry>;
