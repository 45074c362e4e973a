#!/usr/bin/env node
// Older versions do not know all of what the engine needs: one sentence instead of their own words.
if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(`error: Multihull needs Node 24 or newer, and this is Node ${process.versions.node}. Install Node 24, or run it with the action.`);
  process.exitCode = 3;
} else {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache();
  const { promote } = await import('../engine/index.js');
  await promote();
}
