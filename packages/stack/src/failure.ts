/** What can stop Pilar from starting through no fault of its code; told to the person in one line. */
export type FailureCode =
  | 'ALREADY_RUNNING'
  | 'BAD_SETTING'
  | 'COMPOSITION_FAILED'
  | 'DATABASE_FAILED'
  | 'DATABASE_NOT_ALLOWED'
  | 'DISK_FULL'
  | 'GENERATE_FAILED'
  | 'MIGRATION_FAILED'
  | 'NOT_RUNNING'
  | 'NOT_WRITABLE'
  | 'PORT_TAKEN'
  | 'SERVER_FAILED';

/** An expected failure. Its message is one clear line that says what to do; no stack trace is shown for it. */
export class StackFailure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StackFailure';
    this.code = code;
  }
}

/** The system's error code (ENOSPC, EACCES …) of anything thrown. */
export function errorCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Turns what the file system answers for a folder into a line a person can act on; anything else stays as it is. */
export function explainFileError(error: unknown, folder: string): unknown {
  if (error instanceof StackFailure) return error;
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(folder, error);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
      return notWritable(folder, error);
    default:
      return error;
  }
}

/** The line for a folder that is not ours to write. */
export function notWritable(folder: string, cause?: unknown): StackFailure {
  return new StackFailure('NOT_WRITABLE', `Pilar may not write to ${folder}: allow it, or name another folder in PILAR_DATA_DIR.`, { cause });
}

/** The line for a disk without room. */
export function diskFull(folder: string, cause?: unknown): StackFailure {
  return new StackFailure('DISK_FULL', `The disk that holds ${folder} is full: free some space, then start again.`, { cause });
}
