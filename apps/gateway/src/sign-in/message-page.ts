import type { Language } from '@pilar/domain/dates';
import { say, type MessageName, type Parameters } from '../messages.ts';

/** A page that says one thing, in the viewer's language, for when the console cannot say it. */
export function messagePage(language: Language, name: MessageName, parameters: Parameters = {}, again?: string): string {
  const link = again === undefined ? '' : `<p><a href="${escape(again)}">${escape(say(language, 'again'))}</a></p>`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Pilar</title>
<style>:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:15vh auto 0;padding:0 1rem}</style></head>
<body><main><h1>Pilar</h1><p>${escape(say(language, name, parameters))}</p>${link}</main></body></html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
