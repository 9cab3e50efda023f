import { packageTests } from '@pilar/testing/vitest-config';
import { defineConfig } from 'vitest/config';

export default defineConfig(packageTests('files', { database: true }));
