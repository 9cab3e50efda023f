import { printSdl } from '@pilar/subgraph/sdl';
import { schema } from './schema.ts';

process.stdout.write(printSdl(schema));
