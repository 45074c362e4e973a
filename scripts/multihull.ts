/** The command line from the sources, as they are: sh scripts/with-node24.sh scripts/multihull.ts plan … */
import { cli } from '../src/entries/cli.ts';

await cli();
