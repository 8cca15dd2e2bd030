import { testPages } from '../../support/docs/page-tests.ts';

testPages('docs/start');
