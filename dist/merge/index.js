#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
enableCompileCache();
const { merge } = await import('../engine/index.js');
await merge();
