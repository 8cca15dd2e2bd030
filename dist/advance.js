import { keepCompiledCode } from './compile-cache.js';

keepCompiledCode(process.env);
const { runAction } = await import('./index.js');
await runAction('advance');
