import { writeFileSync } from 'node:fs';
import { schematicDistricts, schematicVillages } from './schematic.ts';

// Writes the schematic map into `data`, whence the console takes it. A test fails while it differs from what this gives.
const files = { 'schematic-districts': schematicDistricts(), 'schematic-villages': schematicVillages() };
for (const [name, topology] of Object.entries(files)) writeFileSync(new URL(`../data/${name}.json`, import.meta.url), `${JSON.stringify(topology)}\n`);
