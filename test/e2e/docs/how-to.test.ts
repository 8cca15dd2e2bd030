import { testPages } from '../../support/docs/page-tests.ts';

testPages('docs/how-to');
