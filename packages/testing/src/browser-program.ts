import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the browser is started with: no first-run business, and nothing that calls home. */
export const browserArguments = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** The browser to test with: the one in CHROME_BIN, else the system's Chromium, else the one that comes from npm. */
export async function browserProgram(env: NodeJS.ProcessEnv): Promise<string> {
  if (env['CHROME_BIN']) return env['CHROME_BIN'];
  if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  // It trusts whatever lies there, so what a killed run left half-unpacked has to go first.
  rmSync(join(tmpdir(), 'chromium'), { force: true });
  env['FONTCONFIG_PATH'] ??= '/etc/fonts';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}
