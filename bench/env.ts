/** What the servers of a measurement inherit. */
export const environment: NodeJS.ProcessEnv = process.env;
