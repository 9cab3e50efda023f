-- migrate:up
-- As before, but for OFFSET 0: without it the planner reads all events into a table of its own to know which of them the viewer sees,
-- for each page of names. With it, it looks the one event up.
ALTER POLICY read_participant ON events.participant USING ((SELECT pilar.is_worker()) OR ((SELECT pilar.is_viewer())
  AND (SELECT events.reads_participants())
  AND (owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true))
    OR area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true)))
  AND EXISTS (SELECT FROM events.event WHERE event.id = event_id OFFSET 0)));

-- migrate:down
ALTER POLICY read_participant ON events.participant USING ((SELECT pilar.is_worker()) OR ((SELECT pilar.is_viewer())
  AND (SELECT events.reads_participants())
  AND (owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true))
    OR area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true)))
  AND EXISTS (SELECT FROM events.event WHERE event.id = event_id)));
