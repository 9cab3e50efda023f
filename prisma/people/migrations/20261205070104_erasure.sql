-- migrate:up

-- Whoever served and was erased: their terms stay, of which places and years are counted, and tell of nobody.
ALTER TABLE people.person ADD COLUMN erased_at timestamptz;

CALL pilar.let_erase('people', ARRAY['duty_acknowledgement', 'external_id', 'grade', 'import_row', 'outbox', 'person', 'person_merge', 'person_private',
  'pillar', 'pillar_report', 'ref_entity', 'training']);

-- A person and the records merged into it.
CREATE FUNCTION people.erased_with(person uuid) RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = people, pg_temp AS $$
  WITH RECURSIVE same AS (SELECT person AS id UNION SELECT merged.id FROM person_merge AS merged JOIN same ON merged.survivor_id = same.id) SELECT array_agg(id) FROM same
$$;

CREATE FUNCTION people.erasure_holds(person uuid) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = people, pg_temp AS $$
  SELECT CASE WHEN EXISTS (SELECT FROM pillar WHERE person_id = ANY (erased_with(person)) AND state <> 'ENDED' AND withdrawn_at IS NULL) THEN ARRAY['ACTIVE_TERM'] ELSE '{}' END
$$;

-- Those whose last term ended before that day, and of whom nothing was recorded since.
CREATE FUNCTION people.due_for_erasure(since timestamptz, most integer, besides uuid[]) RETURNS TABLE (id uuid, area_code text, owner_code text, last_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = people, pg_temp AS $$
  SELECT one.id, one.area_code, one.owner_code, one.updated_at FROM person AS one
  WHERE one.erased_at IS NULL AND one.withdrawn_at IS NULL AND NOT one.official AND one.updated_at < since AND one.id NOT IN (SELECT unnest(besides))
    AND NOT EXISTS (SELECT FROM pillar WHERE person_id = one.id AND withdrawn_at IS NULL AND (state <> 'ENDED' OR ended_on >= since::date OR updated_at >= since))
  ORDER BY one.updated_at, one.id LIMIT most
$$;

-- Empties what tells of whoever served; gives the records and the reports whose files are gone.
CREATE FUNCTION people.erase_person(person uuid, OUT records uuid[], OUT reports uuid[]) LANGUAGE plpgsql SECURITY DEFINER SET search_path = people, pg_temp AS $$
DECLARE
  gone constant text := 'Dihapus';
  persons uuid[] := erased_with(person);
  terms uuid[] := ARRAY(SELECT id FROM pillar WHERE person_id = ANY (erased_with(person)));
BEGIN
  PERFORM FROM people.person AS one WHERE one.id = person FOR UPDATE;
  reports := ARRAY(SELECT id FROM pillar_report WHERE pillar_id = ANY (terms));
  DELETE FROM person_private WHERE person_id = ANY (persons);
  UPDATE people.person SET full_name = gone, titles_before = NULL, titles_after = NULL, aliases = '{}', caveats = '[]',
    withdrawn_reason = CASE WHEN withdrawn_reason IS NOT NULL THEN gone END, erased_at = now(), version = version + 1, updated_at = now() WHERE id = ANY (persons);
  UPDATE pillar SET person_name = gone, member_number = NULL, override_reason = NULL, employer = NULL, caveats = '[]',
    withdrawn_reason = CASE WHEN withdrawn_reason IS NOT NULL THEN gone END WHERE id = ANY (terms);
  UPDATE pillar_report SET activity = gone, venue = NULL, constraint_text = NULL, note = NULL, state_reason = CASE WHEN state_reason IS NOT NULL THEN gone END,
    submitted_by = CASE WHEN submitted_by IS NOT NULL THEN gone END, caveats = '[]' WHERE id = ANY (reports);
  UPDATE duty_acknowledgement SET by_name = CASE WHEN on_behalf THEN by_name ELSE gone END, note = NULL, caveats = '[]' WHERE pillar_id = ANY (terms);
  UPDATE grade SET note = NULL, caveats = '[]' WHERE pillar_id = ANY (terms);
  UPDATE training SET certificate_number = NULL, note = NULL, caveats = '[]', withdrawn_reason = CASE WHEN withdrawn_reason IS NOT NULL THEN gone END WHERE person_id = ANY (persons);
  records := persons || terms || reports || ARRAY(SELECT id FROM training WHERE person_id = ANY (persons));
  INSERT INTO outbox (operation, entity_type, entity_id, version, label, area_code, areas, downward, open)
  SELECT 'DELETED', 'Person', id, version, gone, area_code, ARRAY[area_code, owner_code], CASE WHEN official THEN ARRAY[area_code] ELSE '{}' END, false
  FROM people.person WHERE id = ANY (persons);
END $$;

-- Nothing new is put on somebody who was erased.
CREATE FUNCTION people.refuse_erased() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = people, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM people.person WHERE id = NEW.person_id AND erased_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a record violates check constraint "person_not_erased"' USING ERRCODE = 'check_violation', CONSTRAINT = 'person_not_erased';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_erased BEFORE INSERT ON people.pillar FOR EACH ROW EXECUTE FUNCTION people.refuse_erased();
CREATE TRIGGER refuse_erased BEFORE INSERT ON people.training FOR EACH ROW EXECUTE FUNCTION people.refuse_erased();

ALTER FUNCTION people.refuse_erased() OWNER TO pilar_eraser;
ALTER FUNCTION people.erased_with(uuid) OWNER TO pilar_eraser;
ALTER FUNCTION people.erasure_holds(uuid) OWNER TO pilar_eraser;
ALTER FUNCTION people.due_for_erasure(timestamptz, integer, uuid[]) OWNER TO pilar_eraser;
ALTER FUNCTION people.erase_person(uuid) OWNER TO pilar_eraser;
REVOKE EXECUTE ON FUNCTION people.erased_with(uuid), people.erasure_holds(uuid), people.due_for_erasure(timestamptz, integer, uuid[]), people.erase_person(uuid), people.refuse_erased() FROM PUBLIC;

-- migrate:down
DROP TRIGGER refuse_erased ON people.training;
DROP TRIGGER refuse_erased ON people.pillar;
DROP FUNCTION people.refuse_erased();
DROP FUNCTION people.erase_person(uuid);
DROP FUNCTION people.due_for_erasure(timestamptz, integer, uuid[]);
DROP FUNCTION people.erasure_holds(uuid);
DROP FUNCTION people.erased_with(uuid);
CALL pilar.let_nobody_erase('people');
ALTER TABLE people.person DROP COLUMN erased_at;
