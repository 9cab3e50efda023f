import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types for every operation in `src`, with Apollo's data masking in place of the preset's own. */
export function codegen(schema: string): CodegenConfig {
  return {
    schema,
    documents: ['src/**/*.{ts,tsx}', '!src/__generated__/**'],
    silent: true,
    generates: {
      'src/__generated__/': {
        preset: 'client',
        presetConfig: { fragmentMasking: false },
        config: {
          customDirectives: { apolloUnmask: true },
          inlineFragmentTypes: 'mask',
          enumType: 'const',
          useTypeImports: true,
          strictScalars: true,
          scalars: { RegionCode: 'string', Date: 'string', DateTime: 'string', Url: 'string', Nik: 'string', PastedText: 'string', Rupiah: 'string', ListFilter: 'Readonly<Record<string, string | number | boolean | readonly string[]>>' },
        },
      },
    },
  };
}
