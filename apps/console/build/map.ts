import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schematicDistricts, schematicVillages } from '@pilar/map/schematic';

/**
 * Writes the schematic map as files that the console loads when a map is opened: the same format as installed boundaries,
 * and no geometry to reckon in the browser. Villages apart, since few maps go down to them.
 */
export function writeMap(folder: string): void {
  writeFileSync(join(folder, 'schematic-districts.json'), JSON.stringify(schematicDistricts()));
  writeFileSync(join(folder, 'schematic-villages.json'), JSON.stringify(schematicVillages()));
}
