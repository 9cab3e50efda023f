-- migrate:up
-- squawk-ignore-file require-concurrent-index-creation

-- Guests who are in no register have nobody to be erased with: their names go by a time of their own. That they came stays counted.
ALTER TABLE events.participant ADD COLUMN erased_at timestamptz;
CREATE INDEX participant_guest ON events.participant (event_date, id) WHERE person_id IS NULL AND erased_at IS NULL;
CALL pilar.let_erase('events', ARRAY['external_id', 'outbox']);

-- A guest, and where the list is kept on which they stand.
CREATE FUNCTION events.guest_to_erase(of uuid) RETURNS TABLE (owner_code text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = events, pg_temp AS $$
  SELECT owner_code FROM participant WHERE id = of AND person_id IS NULL
$$;

CREATE FUNCTION events.guest_holds(of uuid) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = events, pg_temp AS $$
  SELECT CASE WHEN EXISTS (SELECT FROM participant WHERE id = of AND removed_at IS NULL AND event_date >= (now() AT TIME ZONE 'Asia/Jakarta')::date) THEN ARRAY['COMING_EVENT'] ELSE '{}' END
$$;

-- Guests of events before that day of whom nothing was recorded since, longest ago first.
CREATE FUNCTION events.guests_due_for_erasure(since timestamptz, most integer, besides uuid[]) RETURNS TABLE (id uuid, area_code text, owner_code text, last_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = events, pg_temp AS $$
  SELECT one.id, one.owner_code, one.owner_code, greatest(one.updated_at, one.event_date::timestamp AT TIME ZONE 'Asia/Jakarta') FROM participant AS one
  WHERE one.person_id IS NULL AND one.erased_at IS NULL AND one.event_date < (since AT TIME ZONE 'Asia/Jakarta')::date AND one.updated_at < since AND one.id NOT IN (SELECT unnest(besides))
  ORDER BY one.event_date, one.id LIMIT most
$$;

-- Empties what tells of a guest; group, region, state and hour stay, so that every count of the event does.
CREATE FUNCTION events.erase_guest(of uuid) RETURNS uuid[] LANGUAGE plpgsql SECURITY DEFINER SET search_path = events, pg_temp AS $$
DECLARE gone constant text := 'Dihapus';
BEGIN
  DELETE FROM mail WHERE participant_id = of AND state <> 'SENT';
  DELETE FROM external_id WHERE entity_type = 'Participant' AND entity_id = of;
  UPDATE participant SET name = gone, affiliation = NULL, email = NULL, signature = NULL, remark = NULL, caveats = '[]',
    removed_reason = CASE WHEN removed_reason IS NOT NULL THEN gone END, erased_at = now(), version = version + 1, updated_at = now() WHERE id = of;
  INSERT INTO outbox (operation, entity_type, entity_id, version, label, state, area_code, areas, downward, open)
  SELECT 'DELETED', 'Participant', id, version, 'Peserta', state, area_code, array_remove(ARRAY[owner_code, area_code], NULL), '{}', false FROM participant WHERE id = of;
  RETURN ARRAY[of];
END $$;

-- Nothing new is put on a guest who was erased; whether they came may still be counted.
CREATE FUNCTION events.refuse_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a participant violates check constraint "participant_not_erased"' USING ERRCODE = 'check_violation', CONSTRAINT = 'participant_not_erased';
END $$;
CREATE TRIGGER refuse_erased BEFORE UPDATE ON events.participant FOR EACH ROW
  WHEN (OLD.erased_at IS NOT NULL AND (NEW.name, NEW.affiliation, NEW.email, NEW.signature, NEW.remark, NEW.removed_reason, NEW.person_id, NEW.erased_at)
    IS DISTINCT FROM (OLD.name, OLD.affiliation, OLD.email, OLD.signature, OLD.remark, OLD.removed_reason, OLD.person_id, OLD.erased_at))
  EXECUTE FUNCTION events.refuse_erased();

ALTER FUNCTION events.guest_to_erase(uuid) OWNER TO pilar_eraser;
ALTER FUNCTION events.guest_holds(uuid) OWNER TO pilar_eraser;
ALTER FUNCTION events.guests_due_for_erasure(timestamptz, integer, uuid[]) OWNER TO pilar_eraser;
ALTER FUNCTION events.erase_guest(uuid) OWNER TO pilar_eraser;
REVOKE EXECUTE ON FUNCTION events.guest_to_erase(uuid), events.guest_holds(uuid), events.guests_due_for_erasure(timestamptz, integer, uuid[]), events.erase_guest(uuid) FROM PUBLIC;

-- migrate:down
DROP TRIGGER refuse_erased ON events.participant;
DROP FUNCTION events.refuse_erased();
DROP FUNCTION events.erase_guest(uuid);
DROP FUNCTION events.guests_due_for_erasure(timestamptz, integer, uuid[]);
DROP FUNCTION events.guest_holds(uuid);
DROP FUNCTION events.guest_to_erase(uuid);
DROP POLICY erase_external_id ON events.external_id;
DROP POLICY erase_outbox ON events.outbox;
REVOKE ALL ON events.external_id, events.outbox FROM pilar_eraser;
DROP INDEX events.participant_guest;
ALTER TABLE events.participant DROP COLUMN erased_at;
