import type { TakeOver } from '@pilar/subgraph/outbox';

/** Keeps whom institutions serve and the places they have, from what their outbox tells last of each. */
export const keepInstitutions: TakeOver = async (client, source, { after, upTo }) => {
  if (source !== 'institutions') return;
  await client.query(`
    INSERT INTO beneficiaries.ref_institution AS known (id, version, name, standing, registered_until, papers_end_on, services, settings, capacity, inside, counted_on, area_code, areas)
    SELECT DISTINCT ON (entity_id) entity_id, version, label, CASE WHEN operation = 'DELETED' THEN 'DISSOLVED' ELSE state END,
      (carried->>'registeredUntil')::date, (carried->>'papersEndOn')::date,
      ARRAY(SELECT jsonb_array_elements_text(carried->'services')), ARRAY(SELECT jsonb_array_elements_text(carried->'settings')),
      (carried->>'capacity')::integer, (carried->>'inside')::integer, (carried->>'countedOn')::date, area_code, areas
    FROM institutions.outbox
    WHERE entity_type = 'Institution' AND carried IS NOT NULL AND change_seq > $1 AND change_seq <= $2
    ORDER BY entity_id, change_seq DESC
    ON CONFLICT (id) DO UPDATE SET version = excluded.version, name = excluded.name, standing = excluded.standing, registered_until = excluded.registered_until,
      papers_end_on = excluded.papers_end_on, services = excluded.services, settings = excluded.settings, capacity = excluded.capacity, inside = excluded.inside,
      counted_on = excluded.counted_on, area_code = excluded.area_code, areas = excluded.areas
    WHERE known.version <= excluded.version`, [after, upTo]);
};
