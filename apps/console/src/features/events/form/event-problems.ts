import type { MessageId, Text } from '../../../i18n/messages.ts';
import type { FieldError } from '../../../ui/Form.tsx';
import { fieldNames } from '../event-fields.ts';
import type { EventValues } from './event-values.ts';

/** Fields whose name in the form differs from that in the graph's input. */
const aliases: Readonly<Record<string, string>> = { saidByRole: 'saidBy', fromRole: 'from', publishedAt: 'publishedOn', external: 'targetAreas' };

/** Where a problem stands that concerns a whole row, or a part that has no input of its own. */
const anchors: readonly (readonly [RegExp, string])[] = [
  [/^venue$/, 'venue.name'],
  [/^(targetAreas|legalBases|planDocuments|planItems)\.\d+$/, '$1'],
  [/^topics\.(\d+)$/, 'topics.$1.text'],
  [/^roles\.(\d+)$/, 'roles.$1.person'],
  [/^organisers\.(\d+)$/, 'organisers.$1.office'],
  [/^publications\.(\d+)$/, 'publications.$1.outlet'],
  [/^(keyPoints|appeals|agenda|caveats)\.(\d+)$/, '$1.$2.text'],
  [/^participants\.(\d+)$/, 'participants.$1.group'],
  [/^media\.(\d+)$/, 'media.$1.caption'],
];

/** Name of the form's field that a path of the graph's input stands for. */
export function fieldOf(path: readonly string[]): string {
  const name = path.map((step) => aliases[step] ?? step).join('.');
  for (const [shape, anchor] of anchors) if (shape.test(name)) return name.replace(shape, anchor);
  return name;
}

/** The graph names its own field where it asks for the reason; here that field is called otherwise. */
export function inOurWords(message: string, t: Text): string {
  return message.replace(/\bincompleteReason\b/g, `“${t('events.incompleteReason')}”`);
}

const partNames: Readonly<Record<string, MessageId>> = {
  person: 'eventForm.person', office: 'eventForm.office', post: 'eventForm.post', name: 'eventForm.nameShown', role: 'eventForm.role',
  text: 'eventForm.text', category: 'eventForm.category', saidBy: 'eventForm.saidBy', validFrom: 'eventForm.validFrom', validTo: 'eventForm.validTo',
  from: 'eventForm.from', to: 'eventForm.to', startAt: 'eventForm.startTime', group: 'events.group', count: 'eventForm.count', area: 'events.region',
  outlet: 'eventForm.outlet', publishedOn: 'eventForm.publishedOn', readers: 'events.readers', url: 'eventForm.link', caption: 'eventForm.caption', credit: 'eventForm.credit',
};

/** What a field is called in the list of errors: "Peran 2, orang". */
export function labelOf(name: string, t: Text): string {
  const [top = '', row, part] = name.split('.');
  const title = fieldNames[top];
  const whole = title ? t(title) : top;
  if (row === undefined) return whole;
  const partName = partNames[part ?? row];
  if (part === undefined) return partName ? t('eventForm.partOf', { whole, part: t(partName) }) : whole;
  const numbered = t('rows.title', { name: whole, number: Number(row) + 1 });
  return partName ? t('eventForm.partOf', { whole: numbered, part: t(partName) }) : numbered;
}

/** Parts of the form from top to bottom. */
const order: readonly (keyof EventValues)[] = [
  'title', 'type', 'state', 'series', 'purpose', 'incompleteReason', 'date', 'endDate', 'startTime', 'endTime', 'dayPart', 'mode', 'meetingLink', 'venue',
  'targetAreas', 'targetText', 'targetCount', 'organisers', 'roles', 'topics', 'keyPoints', 'appeals', 'agenda', 'participants', 'publications', 'media',
];

/** The errors as the fields stand on the page: parts from top to bottom, rows from first to last. */
export function inOrder(errors: readonly FieldError[]): FieldError[] {
  const place = ({ id }: FieldError): number => {
    const [top = '', row] = id.split('.');
    const part = order.indexOf(top as keyof EventValues);
    return (part < 0 ? order.length : part) * 1000 + (Number(row) || 0);
  };
  return errors.toSorted((a, b) => place(a) - place(b));
}
