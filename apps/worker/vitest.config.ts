import { packageTests } from '@pilar/testing/vitest-config';
import { defineConfig } from 'vitest/config';

export default defineConfig(packageTests('worker', { database: true, seconds: 60 }));
