import type { TakeOver } from '@pilar/subgraph/outbox';

/** Days that the picture of a removed photograph is kept: a removal by mistake is found by then. */
const erasedAfterDays = 7;

/** Records that stand under the id of their file (decision 32), by the subgraph that tells of them. */
const keepers: Readonly<Record<string, readonly string[]>> = { events: ['EventPhoto'], beneficiaries: ['InventoryMinutes', 'CaseFile', 'HousingPhoto', 'ProgrammePaper', 'DeliveryFile', 'SixTPhoto'] };

/** Of these whoever sent the file is not its owner any more: their subgraph alone says who reads it. */
const handedOver: readonly string[] = ['CaseFile', 'HousingPhoto', 'ProgrammePaper', 'DeliveryFile', 'SixTPhoto'];

/**
 * Keeps the file of every such record that its subgraph tells of, and lets that of a removed one be swept. Read again from its
 * start, an outbox leaves it as it was; only the days begin anew.
 */
export const keepPictures: TakeOver = async (client, source, { after, upTo }) => {
  const types = keepers[source];
  if (!types) return;
  await client.query(`
    UPDATE identity.file SET version = file.version + 1, account = CASE WHEN entity_type = ANY ($5) THEN entity_type ELSE account END,
      expires_at = CASE WHEN newest.operation = 'DELETED' THEN now() + make_interval(days => $3) END
    FROM (SELECT DISTINCT ON (entity_id) entity_id, entity_type, operation FROM ${source}.outbox
      WHERE entity_type = ANY ($4) AND change_seq > $1 AND change_seq <= $2 ORDER BY entity_id, change_seq DESC) AS newest
    WHERE file.id = newest.entity_id AND (file.expires_at IS NULL) = (newest.operation = 'DELETED')`, [after, upTo, erasedAfterDays, types, handedOver]);
};
