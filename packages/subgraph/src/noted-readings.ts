import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from './context.ts';
import { counts, noteRow, protectionOf } from './readings.ts';

const name = 'notedReadings';

declare global {
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      notedReadings: NotedReadings<Types>;
    }
  }
}

/**
 * Notes which protected records an answer shows, whichever way it came to them: lists, pages, relations, references of other subgraphs,
 * what mutations give back. Written once here, so that no field forgets it. The last of the plugins: what another refuses is not read.
 */
class NotedReadings<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(resolve: GraphQLFieldResolver<unknown, Types['Context'], object>, { parentType, name: field }: PothosOutputFieldConfig<Types>): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const protection = protectionOf(parentType);
    if (!protection || !counts(protection, field)) return resolve;
    return (row, args, ctx, info) => {
      noteRow(ctx as unknown as Context, parentType, protection, row as object);
      return resolve(row, args, ctx, info);
    };
  }
}

SchemaBuilder.registerPlugin(name, NotedReadings);

export default name;
