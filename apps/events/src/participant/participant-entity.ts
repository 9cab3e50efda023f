import { formatDateTime } from '@pilar/domain/dates';
import { label } from '@pilar/domain/vocabulary';
import { caveatLines, inBulk } from '@pilar/subgraph/entity';
import type { Participant } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';

/** When and how somebody came, in words: "12 Juli 2021 pukul 09.12 WIB, Dicentang petugas (Nama)". */
function comingOf({ checkInMethod, checkedInAt, checkedInBy }: Participant): string | null {
  if (checkInMethod === null) return null;
  const how = label('CHECK_IN_METHOD', checkInMethod, 'id');
  return [checkedInAt && formatDateTime(checkedInAt.toISOString(), 'id'), checkedInBy ? `${how} (${checkedInBy})` : how].filter(Boolean).join(', ');
}

/**
 * Somebody invited, as history and change feed see them. Other subgraphs learn of the outbox's label, so it tells no name: guests
 * are in no register, and whoever came is nobody's business there.
 */
export const participantEntity = inBulk<Db>({
  type: 'Participant',
  table: 'events.participant',
  model: 'participant',
  snapshots: async (tx, ids) => {
    const rows = await tx.participant.findMany({ where: { id: { in: [...ids] } } });
    return new Map(rows.map((row) => [row.id, {
      version: row.version,
      label: `Peserta ${label('PARTICIPANT_GROUP', row.group, 'id')}`,
      state: row.state,
      area: row.comesFrom,
      reach: { areas: row.comesFrom === null ? [row.ownerCode] : [row.ownerCode, row.comesFrom], downward: [], open: false },
      subject: { type: 'Participant', id: row.id },
      facts: {
        name: row.name,
        affiliation: row.affiliation,
        group: label('PARTICIPANT_GROUP', row.group, 'id'),
        area: row.comesFrom,
        state: label('PARTICIPANT_STATE', row.state, 'id'),
        walkIn: row.walkIn ? 'Ya' : 'Tidak',
        coming: comingOf(row),
        remark: row.remark,
        email: row.email === null ? null : 'Ada',
        signature: row.signature === null ? null : 'Ada',
        caveats: caveatLines(row.caveats),
        removed: row.removedReason,
      },
    }]));
  },
});
