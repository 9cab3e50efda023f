import type { Files } from '@pilar/files/files';
import type { Context } from '@pilar/subgraph/context';
import type { Calls } from '@pilar/jobs/calls';

/** What imports need beside the database. */
export type ImportParts = {
  files: Files;
  /** Whether invented NIK are accepted (rule 5). */
  demo: boolean;
  /** Calls to work routes of the subgraphs in the viewer's name. */
  calls(ctx: Pick<Context, 'viewer' | 'language'>): Pick<Calls, 'work'>;
};

let parts: ImportParts | null = null;

/** Sets what imports work with; the server does so before it answers. */
export function useImportParts(given: ImportParts): void {
  parts = given;
}

export function importParts(): ImportParts {
  if (!parts) throw new Error('The parts of imports are set when the server starts');
  return parts;
}
