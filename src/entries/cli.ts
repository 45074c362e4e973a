#!/usr/bin/env node
/** The command line: the same engine on a laptop, in GitLab or any other CI. */
import { main } from '../cli/main.ts';

process.exitCode = await main(process.argv.slice(2), process.env);
