import { fileAndPath } from '../forms/path-place.ts';
import type { Layout } from './layout.ts';
import { expand, placed } from './paths.ts';

interface FileLocation {
  readonly layout: 'file';
  readonly file: string;
  readonly path: string;
}

/** One file and the path in it, such as `image.tag` or `spec.containers[name=app].image`. */
export const file: Layout<FileLocation> = {
  name: 'file',
  schema: {
    additionalProperties: false,
    required: ['file', 'path'],
    properties: {
      layout: { const: 'file', description: 'One place in one file' },
      file: { type: 'string', minLength: 1, description: 'The file that names the image' },
      path: {
        type: 'string',
        minLength: 1,
        description: 'The path in it, such as image.tag or elements[stage={environment},codebase={application}]',
      },
    },
  },
  documentation: {
    example: '{ layout: file, file: "{environment}/values.yaml", path: cart.image }',
    changes: 'one place in one file, whatever form it has',
  },
  places(location, names, anchors) {
    return [fileAndPath(placed(location.file, names), expand(location.path, names), anchors, names)];
  },
};
