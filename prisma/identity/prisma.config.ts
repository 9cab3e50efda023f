import { defineConfig } from 'prisma/config';

// Only `generate` runs here, which needs no engine; the download of one would fail in an offline server room.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: 'schema.prisma' });
