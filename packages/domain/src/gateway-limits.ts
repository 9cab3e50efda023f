/**
 * What the gateway bounds every request by where an operator says nothing else, by the names of the settings. Identity tells callers of them
 * (`viewer.limits`), and has to tell what is enforced.
 */
export const gatewayLimits = {
  /** Requests per second and caller, over time and at once. */
  RATE_PER_SECOND: 100,
  RATE_BURST: 300,
  /** Fields of answers per second and caller, over time and at once. */
  COST_PER_SECOND: 1_000,
  COST_BURST: 200_000,
  /** Of one document: tokens, levels of fields in fields, and rows and fields that its answer may come to. */
  MAX_TOKENS: 2_000,
  MAX_DEPTH: 15,
  MAX_ROWS: 20_000,
  MAX_COST: 60_000,
} as const;
