#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
enableCompileCache();
const { cli } = await import('../engine/index.js');
await cli();
