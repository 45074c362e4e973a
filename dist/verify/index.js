#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
enableCompileCache();
const { verify } = await import('../engine/index.js');
await verify();
