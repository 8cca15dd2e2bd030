import type { CoverageBuilder } from './line-coverage.ts';
import type { XmlHandler } from '../text/xml.ts';

/** A reader of one XML dialect: what it has understood so far is in `coverage`. */
export interface CoverageXml extends XmlHandler {
  readonly coverage: CoverageBuilder;
}

/** A dialect: the names of the root and of the first element below it tell it from the others. */
export interface CoverageDialect {
  readonly root: string;
  readonly children: readonly string[];
  readonly create: (name: string) => CoverageXml;
}
