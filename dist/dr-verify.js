import { runAction } from './index.js';

await runAction('dr-verify');
