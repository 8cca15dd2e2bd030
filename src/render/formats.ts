import { helm } from './formats/helm.ts';
import { kustomize } from './formats/kustomize.ts';
import { plain } from './formats/plain.ts';
import type { Format } from './model.ts';

/** Every form of a source, the most special first. A new form is one file and one line here. */
export const formats: readonly Format[] = [helm, kustomize, plain];
