-- migrate:up

-- Persons recorded twice: which record stands for the one that was merged into it. The merged row stays, withdrawn, with its
-- personal data: a number that was recorded there still leads to the person.
CREATE TABLE people.person_merge (
  id uuid CONSTRAINT person_merge_pkey PRIMARY KEY CONSTRAINT person_merge_exists REFERENCES people.person,
  survivor_id uuid NOT NULL CONSTRAINT person_merge_survivor_exists REFERENCES people.person,
  at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT person_merge_two CHECK (id <> survivor_id)
);
COMMENT ON TABLE people.person_merge IS 'visibility: internal';
CREATE INDEX person_merge_survivor ON people.person_merge (survivor_id);
ALTER TABLE people.person_merge ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- An id leads to an id; whether either may be seen is the persons' own policy.
CREATE POLICY read_person_merge ON people.person_merge FOR SELECT USING (pilar.is_worker() OR pilar.is_viewer());
CREATE POLICY add_person_merge ON people.person_merge FOR INSERT WITH CHECK (pilar.is_viewer() AND (
  SELECT count(*) = 2 FROM people.person WHERE person.id IN (person_merge.id, survivor_id) AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
CREATE POLICY follow_person_merge ON people.person_merge FOR UPDATE USING (pilar.is_viewer());
GRANT SELECT, INSERT, UPDATE (survivor_id) ON people.person_merge TO pilar_people;

CREATE OR REPLACE FUNCTION people.forget_private() RETURNS trigger LANGUAGE plpgsql SET search_path = people, pilar, pg_temp AS $$
BEGIN
  DELETE FROM people.person_private WHERE person_id = NEW.id AND NOT EXISTS (SELECT FROM people.person_merge WHERE id = NEW.id);
  RETURN NULL;
END $$;

-- Terms and trainings of a merged person may lie in areas that whoever merges does not see: they are moved as well, which
-- tells nobody of them. Only rows of merged persons may be moved so.
CREATE POLICY read_merge ON people.person_merge FOR SELECT TO pilar_search USING (true);
CREATE POLICY read_merged_training ON people.training FOR SELECT TO pilar_search USING (true);
CREATE POLICY move_pillar ON people.pillar FOR UPDATE TO pilar_search USING (EXISTS (SELECT FROM people.person_merge WHERE person_merge.id = person_id)) WITH CHECK (true);
CREATE POLICY move_training ON people.training FOR UPDATE TO pilar_search USING (EXISTS (SELECT FROM people.person_merge WHERE person_merge.id = person_id)) WITH CHECK (true);
CREATE POLICY read_merged_external_id ON people.external_id FOR SELECT TO pilar_search USING (entity_type = 'Person');
CREATE POLICY move_external_id ON people.external_id FOR UPDATE TO pilar_search USING (EXISTS (SELECT FROM people.person_merge WHERE person_merge.id = entity_id)) WITH CHECK (true);
GRANT SELECT ON people.person_merge, people.training, people.external_id TO pilar_search;
GRANT UPDATE (person_id, person_name, version, updated_at) ON people.pillar TO pilar_search;
GRANT UPDATE (person_id, withdrawn_at, withdrawn_reason, version, updated_at) ON people.training TO pilar_search;
GRANT UPDATE (entity_id) ON people.external_id TO pilar_search;

-- Moves what hangs on the merged person to the one that stands for them. A training that both have stays with the survivor.
CREATE FUNCTION people.move_to_survivor(merged uuid, reason text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = people, pilar, pg_temp AS $$
DECLARE
  survivor uuid;
  survivor_name text;
BEGIN
  SELECT person.id, full_name INTO STRICT survivor, survivor_name FROM people.person_merge JOIN people.person ON person.id = survivor_id WHERE person_merge.id = merged;
  UPDATE people.pillar SET person_id = survivor, person_name = survivor_name, version = version + 1, updated_at = now() WHERE person_id = merged;
  UPDATE people.training AS double SET withdrawn_at = now(), withdrawn_reason = reason, version = version + 1, updated_at = now()
    WHERE person_id = merged AND withdrawn_at IS NULL AND EXISTS (
      SELECT FROM people.training AS kept WHERE kept.person_id = survivor AND lower(kept.title) = lower(double.title) AND kept.start_date = double.start_date AND kept.withdrawn_at IS NULL);
  UPDATE people.training SET person_id = survivor, version = version + 1, updated_at = now() WHERE person_id = merged AND withdrawn_at IS NULL;
  UPDATE people.external_id SET entity_id = survivor WHERE entity_type = 'Person' AND entity_id = merged;
END $$;
ALTER FUNCTION people.move_to_survivor(uuid, text) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION people.move_to_survivor(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.move_to_survivor(uuid, text) TO pilar_people;

-- A number of a merged person leads to the survivor.
CREATE OR REPLACE FUNCTION people.nik_holders(digests bytea[]) RETURNS TABLE (digest bytea, person_id uuid) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = people, pilar, pg_temp AS $$
  SELECT held.nik_index, CASE WHEN pilar.in_area(area_code) OR pilar.in_area(owner_code) THEN person.id END
  FROM people.person_private AS held LEFT JOIN people.person_merge AS merge ON merge.id = held.person_id
    JOIN people.person ON person.id = coalesce(merge.survivor_id, held.person_id)
  WHERE held.nik_index = ANY (digests) AND pilar.is_viewer()
$$;

-- migrate:down
CREATE OR REPLACE FUNCTION people.nik_holders(digests bytea[]) RETURNS TABLE (digest bytea, person_id uuid) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = people, pilar, pg_temp AS $$
  SELECT held.nik_index, CASE WHEN pilar.in_area(area_code) OR pilar.in_area(owner_code) THEN person.id END
  FROM people.person_private AS held JOIN people.person ON person.id = held.person_id
  WHERE held.nik_index = ANY (digests) AND pilar.is_viewer()
$$;
DROP FUNCTION people.move_to_survivor(uuid, text);
CREATE OR REPLACE FUNCTION people.forget_private() RETURNS trigger LANGUAGE plpgsql SET search_path = people, pilar, pg_temp AS $$
BEGIN
  DELETE FROM people.person_private WHERE person_id = NEW.id;
  RETURN NULL;
END $$;
REVOKE SELECT ON people.training, people.external_id FROM pilar_search;
REVOKE UPDATE (person_id, person_name, version, updated_at) ON people.pillar FROM pilar_search;
REVOKE UPDATE (person_id, withdrawn_at, withdrawn_reason, version, updated_at) ON people.training FROM pilar_search;
REVOKE UPDATE (entity_id) ON people.external_id FROM pilar_search;
DROP POLICY read_merged_training ON people.training;
DROP POLICY move_pillar ON people.pillar;
DROP POLICY move_training ON people.training;
DROP POLICY read_merged_external_id ON people.external_id;
DROP POLICY move_external_id ON people.external_id;
DROP TABLE people.person_merge;
