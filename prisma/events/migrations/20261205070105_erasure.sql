-- migrate:up

CALL pilar.let_erase('events', ARRAY['action_item', 'event_question', 'event_role', 'mail', 'participant', 'ref_entity']);

-- Empties what tells of these persons; who took part stays counted by state and group.
CREATE FUNCTION events.erase_persons(persons uuid[]) RETURNS uuid[] LANGUAGE plpgsql SECURITY DEFINER SET search_path = events, pg_temp AS $$
DECLARE
  gone constant text := 'Dihapus';
  taking uuid[] := ARRAY(SELECT id FROM participant WHERE person_id = ANY (persons));
BEGIN
  DELETE FROM mail WHERE participant_id = ANY (taking) AND state <> 'SENT';
  UPDATE participant SET name = gone, affiliation = NULL, email = NULL, signature = NULL, remark = NULL, caveats = '[]',
    removed_reason = CASE WHEN removed_reason IS NOT NULL THEN gone END WHERE id = ANY (taking);
  UPDATE event_role SET name = CASE WHEN name IS NOT NULL THEN gone END, affiliation = NULL, note = NULL WHERE person_id = ANY (persons);
  UPDATE action_item SET owner_name = gone WHERE owner_person_id = ANY (persons);
  UPDATE event_question SET owner_name = CASE WHEN owner_name IS NOT NULL THEN gone END WHERE owner_person_id = ANY (persons);
  RETURN taking;
END $$;
ALTER FUNCTION events.erase_persons(uuid[]) OWNER TO pilar_eraser;
REVOKE EXECUTE ON FUNCTION events.erase_persons(uuid[]) FROM PUBLIC;

-- migrate:down
DROP FUNCTION events.erase_persons(uuid[]);
CALL pilar.let_nobody_erase('events');
