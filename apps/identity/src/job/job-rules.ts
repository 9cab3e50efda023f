/** Whether a job in this state can be cancelled: it has not ended. */
export function mayCancel({ state }: { state: string }): boolean {
  return state === 'WAITING' || state === 'RUNNING';
}

/** Whether a job in this state can be run again: it failed. What was cancelled was not wanted, and is started anew. */
export function mayRetry({ state }: { state: string }): boolean {
  return state === 'FAILED';
}
