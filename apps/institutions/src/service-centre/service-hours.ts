import { changed } from '@pilar/subgraph/entity';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { serviceCentreEntity } from './service-centre-entity.ts';
import { checkRemarks, refuseClosed } from './service-centre-input.ts';
import { serviceMessages as messages } from './service-centre-messages.ts';
import { Weekday } from './service-centre-parts.ts';
import { inOrder, wrongSpans } from './service-centre-rules.ts';
import { ServiceCentre } from './service-centre.ts';

const ServiceHoursInput = builder.inputType('ServiceHoursInput', {
  description: 'A span of a weekday.',
  fields: (t) => ({
    weekday: t.field({ type: Weekday, required: true, description: 'The weekday.' }),
    opens: t.string({ required: true, description: 'From, HH:MM.' }),
    closes: t.string({ required: true, description: 'To, HH:MM.' }),
  }),
});

const SetServiceHoursInput = builder.inputType('SetServiceHoursInput', {
  description: 'The opening hours of a Puskesos.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    hours: t.field({ type: [ServiceHoursInput], required: true, description: 'All spans of a week, in place of those before, four a day at most; a weekday without one is closed. None: the hours are not known.' }),
  }),
});

institutions.command({
  name: 'setServiceHours',
  description: 'Records when a Puskesos is open. Holidays need not be told: they come from the calendar.',
  permission: 'service.record',
  entity: serviceCentreEntity,
  result: ServiceCentre,
  input: SetServiceHoursInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await tx.serviceCentre.findUniqueOrThrow({ where: { id: input.id } });
    refuseClosed(problems, row);
    const spans = input.hours.map(({ weekday, opens, closes }) => ({ weekday, opens: opens.trim(), closes: closes.trim() }));
    for (const { row: at, field, message } of wrongSpans(spans)) {
      const span = spans[at];
      const value = field === 'weekday' ? '' : span?.[field].slice(0, 20);
      problems.add(`hours.${at}.${field}`, messages[message], { value: value ?? '', opens: span?.opens ?? '' });
    }
    checkRemarks(problems, input);
    problems.refuse();
    await tx.serviceCentre.update({ where: { id: row.id }, data: { hours: inOrder(spans), ...changed(input.caveats) } });
    return row.id;
  },
});
