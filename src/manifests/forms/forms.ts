import type { Location } from '../yaml/locate.ts';
import type { Form } from './form.ts';
import { generatorElement } from './generator-element.ts';
import { kustomizeEntry } from './kustomize-entry.ts';
import { parameters } from './parameters.ts';
import { scalar } from './scalar.ts';
import { imageBesideTag } from './image-beside-tag.ts';
import { ociRepository } from './oci-repository.ts';
import { mapping } from './values.ts';

/** Every form of an image, the more special ones first; a new form is one file and one line here. */
export const forms: readonly Form[] = [
  parameters,
  kustomizeEntry,
  generatorElement,
  ociRepository,
  mapping,
  imageBesideTag,
  scalar,
];

/** Form of the node at a location. */
export function formAt(at: Location): Form {
  return forms.find((form) => form.matches(at)) ?? scalar;
}
