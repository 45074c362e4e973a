#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
enableCompileCache();
const { post } = await import('../engine/index.js');
await post();
