import { fireDrill } from './forms/firedrill.ts';
import { own } from './forms/own.ts';
import { testResult } from './forms/test-result.ts';
import type { DrillForm } from './model.ts';

/** Forms of records of a restore. A new one is a file and a line here. */
export const drillForms: readonly DrillForm[] = [own, fireDrill, testResult];
