import { fileURLToPath } from 'node:url';
import { generate } from '@graphql-codegen/cli';
import { codegen } from './codegen.ts';
import { graphSchema } from './graph-schema.ts';
import { writeMap } from './map.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await generate(codegen(graphSchema()));
writeMap('src/__generated__');
