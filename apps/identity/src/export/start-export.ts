import { chosenColumns, listSpec } from '@pilar/domain/lists';
import { codes, label } from '@pilar/domain/vocabulary';
import type { ExportInput } from '@pilar/exports/export-input';
import { allowed } from '@pilar/subgraph/context';
import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, identity } from '../builder.ts';
import { Job } from '../job/job.ts';
import { jobEntity } from '../job/job-entity.ts';
import { startJob } from '../job/start-job.ts';
import { checkListArguments, ListName, requireReader } from '../list-arguments/list-arguments.ts';

const longestPurpose = 300;

const ExportFormat = builder.enumType('ExportFormat', { description: 'Format of an exported list (format berkas): XLSX, or CSV with semicolons in Indonesian and commas in English.', values: codes('EXPORT_FORMAT') });

const StartExportInput = builder.inputType('StartExportInput', {
  description: 'A list to write as a file: all its rows that the viewer may see and the filter keeps.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    list: t.field({ type: ListName, required: true, description: 'The list.' }),
    format: t.field({ type: ExportFormat, required: true, description: 'Format of the file.' }),
    area: t.field({ type: 'RegionCode', description: 'Only this region and everything below it.' }),
    filter: t.field({ type: 'ListFilter', description: 'The list\'s own filter.' }),
    order: t.stringList({ description: 'The list\'s own order.' }),
    columns: t.stringList({ description: 'Columns by key, see `exportLists`; all when left out.' }),
    purpose: t.string({ description: 'What personal data is taken for (tujuan), at most 300 characters; required when a column is personal. It stands in the file and in the audit trail.' }),
  }),
});

identity.command({
  name: 'startExport',
  description: 'Writes a list as a file (ekspor), in the background: whole, from one moment, with region and filter in words. The job\'s `file` is kept 7 days when it holds personal data, else 30.',
  permission: 'export.run',
  entity: jobEntity,
  result: Job,
  input: StartExportInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const { list, format, area, filter, order, columns } = input;
    requireReader(ctx, list);
    const problems = new Problems(ctx);
    checkListArguments(problems, ctx, { list, area, filter, order });
    const { columns: known, unfiled } = listSpec(list);
    if (unfiled) problems.add('list', shared.unfiled, { list: label('LIST', list, ctx.language) });
    const unknown = columns?.find((key) => !Object.hasOwn(known, key));
    if (unknown !== undefined) problems.add('columns', shared.unknownColumn, { value: unknown.slice(0, 60), list: label('LIST', list, ctx.language), columns: Object.keys(known).join(', ') });
    const purpose = problems.text('purpose', input.purpose || null, longestPurpose) ?? null;
    const taken = chosenColumns(list, columns).filter(({ permission }) => permission === undefined || allowed(ctx, permission));
    if (purpose === null && taken.some(({ personal }) => personal)) problems.add('purpose', shared.purposeNeeded);
    problems.refuse();
    const job: ExportInput = { list, format, area: area ?? null, filter: filter ?? null, order: order ?? null, columns: columns ?? null, purpose };
    return startJob(tx, ctx, { kind: 'EXPORT', subject: `${label('LIST', list, ctx.language)} (${format})`, input: job });
  },
});
