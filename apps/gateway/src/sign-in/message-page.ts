import { createHash } from 'node:crypto';
import type { Language } from '@pilar/domain/dates';
import { html } from '@pilar/domain/html';
import { say, type MessageName, type Parameters } from '../messages.ts';

/** How these pages look; served beside them, as no page of ours has styles in itself. */
export const styles = ':root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:15vh auto 0;padding:0 1rem}\n';

/** Where the styles are served; the hash lets browsers keep them for good. */
export const stylesPath = `/auth/gaya-${createHash('sha256').update(styles).digest('hex').slice(0, 12)}.css`;

/** A page that says one thing, in the viewer's language, for when the console cannot say it. */
export function messagePage(language: Language, name: MessageName, parameters: Parameters = {}, again?: string): string {
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Pilar</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="${stylesPath}"></head>
<body><main><h1>Pilar</h1><p>${say(language, name, parameters)}</p>${again === undefined ? undefined : html`<p><a href="${again}">${say(language, 'again')}</a></p>`}</main></body></html>
`.text;
}
