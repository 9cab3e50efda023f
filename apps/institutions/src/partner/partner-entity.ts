import { rolesWith } from '@pilar/domain/access';
import { formatNumber } from '@pilar/domain/dates';
import { label } from '@pilar/domain/vocabulary';
import { caveatLines, day, lines, type Entity } from '@pilar/subgraph/entity';
import { concealed } from '@pilar/subgraph/sealed-numbers';
import type { Db } from '../db.ts';
import { endingTasks } from '../ending-tasks.ts';

/** A partner as history, change feed and other subgraphs see it. History tells that its contact changed, not to what. */
export const partnerEntity: Entity<Db> = {
  type: 'PartnerOrganisation',
  table: 'institutions.partner_organisation',
  model: 'partnerOrganisation',
  snapshot: async (tx, id) => {
    const row = await tx.partnerOrganisation.findUnique({ where: { id }, include: { contributions: { where: { withdrawnAt: null }, orderBy: [{ givenOn: 'asc' }, { id: 'asc' }] } } });
    if (!row) return null;
    const count = (value: number | null) => (value === null ? null : String(value));
    const validTo = day(row.validTo);
    return {
      version: row.version,
      label: row.name,
      state: row.state,
      area: row.areaCode,
      reach: { areas: [row.areaCode, row.ownerCode], downward: [], open: false },
      subject: { type: 'PartnerOrganisation', id: row.id },
      facts: {
        kind: label('PARTNER_KIND', row.kind, 'id'),
        name: row.name,
        area: row.areaCode,
        contactName: concealed(row.contactName),
        phone: concealed(row.phone),
        email: concealed(row.email),
        address: concealed(row.address),
        paper: row.paper && label('PARTNER_PAPER', row.paper, 'id'),
        paperNumber: row.paperNumber,
        paperDate: day(row.paperDate),
        validFrom: day(row.validFrom),
        validTo,
        households: count(row.households),
        members: count(row.members),
        volunteers: count(row.volunteers),
        lumbung: row.lumbung === null ? null : row.lumbung ? 'Ya' : 'Tidak',
        state: row.state,
        stateSince: day(row.stateSince),
        stateReason: row.stateReason,
        contributions: lines(row.contributions.map(({ givenOn, what, value }) => `${day(givenOn)}: ${what}, Rp${formatNumber(Number(value), 'id')}`)),
        caveats: caveatLines(row.caveats),
      },
      tasks: validTo !== null && row.state !== 'ENDED'
        ? endingTasks({ key: 'paper', kind: 'PARTNER_PAPER_ENDING', area: row.areaCode, roles: rolesWith('partner.record') }, validTo)
        : [],
    };
  },
};
