#!/usr/bin/env node
import { keepCompiledCode } from './compile-cache.js';

keepCompiledCode(process.env);
const { runCli } = await import('./index.js');
await runCli();
