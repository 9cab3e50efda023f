/** A table as a Prisma schema sees it. */
export type PrismaModel = { table: string; fields: PrismaField[] };
/** A column: its type is Prisma's, followed by the native type where one is named. */
export type PrismaField = { column: string; type: string; nullable: boolean; list: boolean };

/** Reads the columns out of a Prisma schema: what stands in it about relations is the client's affair, not the database's. */
export function readPrismaSchema(source: string): PrismaModel[] {
  const blocks = [...source.matchAll(/^model (\w+) \{\n([^]*?)^\}/gm)].map(([, name = '', body = '']) => ({ name, lines: body.split('\n').map((line) => line.replace(/\/\/.*$/, '').trim()) }));
  const models = new Set(blocks.map(({ name }) => name));
  return blocks.map(({ name, lines }) => ({
    table: lines.map((line) => /^@@map\("(\w+)"\)/.exec(line)?.[1]).find(Boolean) ?? name,
    fields: lines.flatMap((line) => fieldOf(line, models)),
  }));
}

function fieldOf(line: string, models: Set<string>): PrismaField[] {
  const [, name, type, mark, attributes = ''] = /^(\w+)\s+(\w+)(\?|\[\])?(?:\s+(.*))?$/.exec(line) ?? [];
  if (!name || !type || models.has(type)) return [];
  const native = /@db\.(\w+)/.exec(attributes)?.[1];
  return [{
    column: /@map\("(\w+)"\)/.exec(attributes)?.[1] ?? name,
    type: native ? `${type} @db.${native}` : type,
    nullable: mark === '?',
    list: mark === '[]',
  }];
}
