import { listNames, vocabulary, type Entry, type ListName } from '@pilar/domain/vocabulary';
import { today } from '@pilar/domain/dates';
import type { Builder } from './builder.ts';

/** Adds the root `vocabulary`: labels of every coded list in both languages, so that no client keeps its own. */
export function addVocabularies(builder: Builder): void {
  const entry = builder.objectRef<Entry>('VocabularyEntry').implement({
    description: 'One code of a list with its labels and validity.',
    shareable: true,
    fields: (t) => ({
      code: t.exposeString('code', { description: 'The code, as in the enumerations.' }),
      labelId: t.exposeString('labelId', { description: 'Label in Indonesian.' }),
      labelEn: t.exposeString('labelEn', { description: 'Label in English.' }),
      label: t.string({ description: 'Label in the viewer\'s language.', resolve: (row, _args, ctx) => (ctx.language === 'id' ? row.labelId : row.labelEn) }),
      validFrom: t.field({ type: 'Date', nullable: true, description: 'First day in use, where known.', resolve: (row) => row.validFrom ?? null }),
      validTo: t.field({ type: 'Date', nullable: true, description: 'Last day in use.', resolve: (row) => row.validTo ?? null }),
      successor: t.string({ nullable: true, description: 'Code that took its place.', resolve: (row) => row.successor ?? null }),
      source: t.string({ nullable: true, description: 'Law or document the entry comes from.', resolve: (row) => row.source ?? null }),
    }),
  });
  const list = builder.objectRef<{ list: ListName; entries: readonly Entry[] }>('VocabularyList').implement({
    description: 'A coded list.',
    shareable: true,
    fields: (t) => ({
      list: t.exposeString('list', { description: 'Name of the list, such as EVENT_TYPE.' }),
      entries: t.field({ type: [entry], description: 'Codes in the list\'s own order.', resolve: (row) => [...row.entries] }),
    }),
  });
  builder.queryField('vocabulary', (t) => t.field({
    type: [list],
    shareable: true,
    description: 'Coded lists with labels in both languages. Unknown list names are left out.',
    args: { lists: t.arg.stringList({ description: 'Names of the lists; all when left out.' }), asOf: t.arg({ type: 'Date', description: 'Codes valid on that day; default today.' }) },
    resolve: (_root, args) => listNames
      .filter((name) => !args.lists || args.lists.includes(name))
      .map((name) => ({ list: name, entries: vocabulary(name, args.asOf ?? today()) })),
  }));
}
