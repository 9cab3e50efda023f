import { say, type Message } from '@pilar/subgraph/messages';

/** A message with its parameters put in, in both languages, to be kept for whoever reads it later. */
export function remark(message: Message, parameters: Record<string, string | number> = {}): Message {
  return { id: say('id', message, parameters), en: say('en', message, parameters) };
}
