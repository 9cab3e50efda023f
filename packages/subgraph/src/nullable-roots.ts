import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';

const name = 'nullableRoots';
const roots = new Set(['Query', 'Search']);

declare global {
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      nullableRoots: NullableRoots<Types>;
    }
  }
}

/**
 * Makes every root query and every kind of search hit nullable: a subgraph that is down then costs its own fields, where
 * a non-null one would take the whole answer with it. Written once here, so that no field forgets it.
 */
class NullableRoots<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(config: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    return roots.has(config.parentType) && !config.name.startsWith('_') ? { ...config, type: { ...config.type, nullable: true } } : config;
  }
}

SchemaBuilder.registerPlugin(name, NullableRoots);

export default name;
