import type { Source } from '../model.ts';
import { elements } from './elements.ts';
import { exports } from './exports.ts';
import { files } from './files.ts';
import { krci } from './krci.ts';
import { kustomize } from './kustomize.ts';
import { releases } from './releases.ts';
import { tags } from './tags.ts';

/** Every way to recognise images of environments, the surest first: a new one is a file and a line here. */
export const sources: readonly Source[] = [exports, krci, kustomize, elements, releases, tags, files];
