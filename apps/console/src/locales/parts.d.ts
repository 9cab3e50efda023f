/** The texts of a language that stand on the first page; see `build/messages-plugin.ts`. */
declare module '*.ts?first' {
  export const messages: Record<string, unknown>;
}

/** All other texts of a language. */
declare module '*.ts?rest' {
  export const messages: Record<string, unknown>;
}
