import { formatDateTime } from '@pilar/domain/dates';
import { label, type Code } from '@pilar/domain/vocabulary';
import { JobRefused, type JobHandler } from '@pilar/jobs/handler';
import { accountOf } from '@pilar/subgraph/scope';
import { Compiler } from './compiler.ts';
import { messages } from './messages.ts';
import type { TableData } from './table-data.ts';

/** What a job PERSON_COPY is started with. */
export type PersonCopyJob = { request: string };

const day = 86_400_000;
const daysKept = 7;

/** Parts of Pilar in the order of the copy. */
const parts = ['heldInBeneficiaries', 'heldInPeople', 'heldInInstitutions', 'heldInEvents', 'heldInIdentity'] as const;

type Held = { kind: string; facts: { name: string; value: string }[] };
/** A request with what is held, as its viewer may see it; a part is null to whoever may not gather. */
export type GatheredRequest = {
  number: string; kind: Code<'DATA_REQUEST_KIND'>; gathers: string[]; area: { fullName: string; name: string };
  beneficiary: { fullName: string } | null; person: { displayName: string } | null; account: { displayName: string } | null;
} & Record<(typeof parts)[number], Held[] | null>;

const query = `query PersonCopy($id: ID!) {
  dataRequest(id: $id) {
    number kind gathers area { fullName name }
    beneficiary { fullName } person { displayName } account { displayName }
    ${parts.map((part) => `${part} { kind facts { name value } }`).join('\n    ')}
  }
}`;

/** The copy as a table: a record after the other, each fact a row. */
export function personCopyData(request: GatheredRequest, at: Date): TableData {
  const records = parts.flatMap((part) => request[part] ?? []);
  const names = [request.beneficiary?.fullName, request.person?.displayName, request.account?.displayName].filter(Boolean);
  return {
    table: {
      scope: [
        { name: 'Nama', value: [...new Set(names)].join(' / ') || '–' }, { name: 'Permintaan', value: `${request.number}, ${label('DATA_REQUEST_KIND', request.kind, 'id').toLowerCase()}` },
        { name: 'Keadaan pada', value: formatDateTime(at.toISOString(), 'id') }, { name: 'Banyaknya catatan', value: String(records.length) },
      ],
      columns: [{ head: 'Catatan', share: 1.1, number: false }, { head: 'Keterangan', share: 1, number: false }, { head: 'Isi', share: 2, number: false }],
      rows: records.flatMap(({ kind, facts }, at_) => facts.map(({ name, value }, index) => [index === 0 ? `${at_ + 1}. ${kind}` : '', name, value])),
    },
  };
}

const compiler = new Compiler();

/** Makes the copy of what is held of somebody. A part of Pilar that does not answer ends it: a copy that leaves something out would be a wrong answer. */
export const personCopyHandler: JobHandler<PersonCopyJob> = {
  kind: 'PERSON_COPY',
  async run({ input, graph, signal, files, viewer }) {
    const { dataRequest } = await graph<{ dataRequest: GatheredRequest | null }>(query, { id: input.request });
    if (!dataRequest || dataRequest.gathers.length === 0 || parts.some((part) => dataRequest[part] === null)) throw new JobRefused(messages.requestGone);
    const at = new Date();
    const data = personCopyData(dataRequest, at);
    const { area, number } = dataRequest;
    const office = `Dinas Sosial ${area.fullName}`;
    const { pdf, pageCount } = await compiler.make({
      template: 'table', data,
      frame: {
        paper: { title: 'Salinan Data Pribadi', subtitle: 'UU 27/2022', number, draft: false, author: office, footer: `Salinan data pribadi ${number}` },
        letterhead: { lines: [`Pemerintah ${area.fullName}`, 'Dinas Sosial'], address: [] }, signature: null, verification: null,
      },
      madeAt: Math.floor(at.getTime() / 1_000), previews: 0,
    }, signal);
    const writer = await files.create({ name: `salinan-data-${number}.pdf`, mediaType: 'application/pdf', personal: true, expiresAt: new Date(at.getTime() + daysKept * day), owner: { account: accountOf(viewer), area: viewer.grant.area } });
    writer.stream.end(pdf);
    const { id } = await writer.finish();
    return { figures: { pages: pageCount, rows: data.table.rows.length }, fileId: id };
  },
};
