#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
enableCompileCache();
const { action } = await import('../engine/index.js');
await action();
