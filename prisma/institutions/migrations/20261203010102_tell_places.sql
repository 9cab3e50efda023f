-- migrate:up
-- Institutions that were recorded before their entries carried whom they serve and the places they have are told once more, as they stand:
-- of the same version, so that whoever follows them takes over nothing else.
SELECT set_config('pilar.kind', 'worker', true);
INSERT INTO institutions.outbox (operation, entity_type, entity_id, version, label, state, area_code, areas, downward, open, tasks, carried)
SELECT 'UPDATED', 'Institution', one.id, one.version, one.name, one.standing, one.area_code, ARRAY[one.area_code, one.owner_code], '{}', false, coalesce(told.tasks, '[]'),
  jsonb_build_object('services', one.services, 'settings', one.settings, 'capacity', one.capacity, 'registeredUntil', one.registered_until, 'papersEndOn', one.papers_end_on,
    'countedOn', counted.as_of, 'inside', counted.inside)
FROM institutions.institution AS one
-- What it asks of people stands as it was last told: an entry without it would close its tasks.
LEFT JOIN LATERAL (SELECT tasks FROM institutions.outbox WHERE entity_type = 'Institution' AND entity_id = one.id ORDER BY id DESC LIMIT 1) AS told ON true
LEFT JOIN LATERAL (
  SELECT as_of, (SELECT coalesce(sum((part->>'male')::integer + (part->>'female')::integer), 0) FROM jsonb_array_elements(counts) AS part WHERE part->>'setting' = 'INSIDE')::integer AS inside
  FROM institutions.institution_count WHERE institution_id = one.id ORDER BY as_of DESC LIMIT 1) AS counted ON true;
SELECT set_config('pilar.kind', '', true);

-- migrate:down
SELECT 1;
