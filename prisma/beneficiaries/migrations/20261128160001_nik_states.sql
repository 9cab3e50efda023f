-- migrate:up
-- squawk-ignore-file adding-field-with-default, require-concurrent-index-creation, constraint-missing-not-valid, adding-foreign-key-constraint, prefer-bigint-over-smallint, prefer-bigint-over-int
-- How far each NIK is known to be right (rules 1, 2, 6, 35): by whom it was said and for which day, and since when it stands so.
ALTER TABLE beneficiaries.beneficiary
  ADD COLUMN nik_source text,
  ADD COLUMN nik_checked_on date,
  ADD COLUMN nik_since timestamptz NOT NULL DEFAULT now(),
  -- last day on which a visit or a village's meeting confirmed that the person is there; kept up below
  ADD COLUMN verified_on date,
  -- why the number stands in the way; null where it does not. What is said of those who are gone blocks nothing.
  ADD COLUMN nik_trouble text GENERATED ALWAYS AS (CASE
    WHEN life_state <> 'ACTIVE' OR nik_index IS NULL THEN NULL
    WHEN nik_state = 'UNMATCHED' THEN 'UNMATCHED'
    WHEN nik_state <> 'MATCHED' AND caveats @> '[{"field": "nik", "kind": "CONTRADICTORY"}]' THEN 'DOUBTFUL' END) STORED;
CREATE INDEX beneficiary_nik_trouble ON beneficiaries.beneficiary (nik_since, id) WHERE nik_trouble IS NOT NULL;
CREATE INDEX beneficiary_nik_trouble_by_area ON beneficiaries.beneficiary (area_code, nik_since, id) WHERE nik_trouble IS NOT NULL;

-- What was said of somebody's number: each check, each correction, each merge. Never changed and never deleted.
CREATE TABLE beneficiaries.nik_record (
  id uuid CONSTRAINT nik_record_pkey PRIMARY KEY,
  beneficiary_id uuid NOT NULL CONSTRAINT nik_record_of REFERENCES beneficiaries.beneficiary,
  state_before text NOT NULL,
  state_after text NOT NULL,
  renumbered boolean NOT NULL,
  source text NOT NULL,
  -- day for which a source says it
  checked_on date,
  note text CONSTRAINT nik_record_note_length CHECK (length(note) BETWEEN 1 AND 300),
  account text NOT NULL,
  account_name text NOT NULL,
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE beneficiaries.nik_record IS 'visibility: area';
CREATE INDEX nik_record_by_person ON beneficiaries.nik_record (beneficiary_id, at);
ALTER TABLE beneficiaries.nik_record ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_nik_record ON beneficiaries.nik_record FOR SELECT USING ((SELECT pilar.is_worker())
  OR EXISTS (SELECT FROM beneficiaries.beneficiary WHERE beneficiary.id = beneficiary_id));
CREATE POLICY add_nik_record ON beneficiaries.nik_record FOR INSERT WITH CHECK (
  EXISTS (SELECT FROM beneficiaries.beneficiary WHERE beneficiary.id = beneficiary_id AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
GRANT SELECT, INSERT ON beneficiaries.nik_record TO pilar_beneficiaries;

-- Who was seen, by which find of an inventory or which proposal that a village's meeting accepted (rule 35). What is taken back goes.
CREATE TABLE beneficiaries.person_verification (
  beneficiary_id uuid NOT NULL CONSTRAINT person_verification_of REFERENCES beneficiaries.beneficiary,
  origin uuid NOT NULL,
  day date NOT NULL,
  CONSTRAINT person_verification_pkey PRIMARY KEY (beneficiary_id, origin)
);
COMMENT ON TABLE beneficiaries.person_verification IS 'visibility: internal';
CREATE INDEX person_verification_by_origin ON beneficiaries.person_verification (origin);
ALTER TABLE beneficiaries.person_verification ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY keep_person_verification ON beneficiaries.person_verification TO pilar_search USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON beneficiaries.person_verification TO pilar_search;
CREATE POLICY verify_beneficiary ON beneficiaries.beneficiary FOR UPDATE TO pilar_search USING (true) WITH CHECK (true);
GRANT UPDATE (verified_on) ON beneficiaries.beneficiary TO pilar_search;
CREATE POLICY search_village_meeting ON beneficiaries.village_meeting FOR SELECT TO pilar_search USING (true);
GRANT SELECT (id, held_on) ON beneficiaries.village_meeting TO pilar_search;

-- A day for the person, or for all who are in the family then; none takes what came from that origin back.
CREATE FUNCTION beneficiaries.verify_persons(person uuid, family uuid, from_origin uuid, on_day date) RETURNS void LANGUAGE sql AS $$
  WITH gone AS (DELETE FROM beneficiaries.person_verification WHERE origin = from_origin AND on_day IS NULL RETURNING beneficiary_id)
  UPDATE beneficiaries.beneficiary SET verified_on = (SELECT max(day) FROM beneficiaries.person_verification AS other WHERE other.beneficiary_id = beneficiary.id AND other.origin <> from_origin)
  WHERE id IN (SELECT beneficiary_id FROM gone);
  INSERT INTO beneficiaries.person_verification (beneficiary_id, origin, day)
  SELECT id, from_origin, on_day FROM beneficiaries.beneficiary WHERE on_day IS NOT NULL AND (id = person OR family_id = family) AND life_state = 'ACTIVE'
  ON CONFLICT (beneficiary_id, origin) DO UPDATE SET day = excluded.day;
  UPDATE beneficiaries.beneficiary SET verified_on = (SELECT max(day) FROM beneficiaries.person_verification AS every WHERE every.beneficiary_id = beneficiary.id)
  WHERE id IN (SELECT beneficiary_id FROM beneficiaries.person_verification WHERE origin = from_origin);
$$;
CREATE FUNCTION beneficiaries.verify_found() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
BEGIN
  PERFORM beneficiaries.verify_persons(NEW.beneficiary_id, NEW.family_id, NEW.id, CASE WHEN NEW.withdrawn_at IS NULL THEN NEW.found_on END);
  RETURN NULL;
END $$;
CREATE FUNCTION beneficiaries.verify_accepted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
BEGIN
  PERFORM beneficiaries.verify_persons(NEW.beneficiary_id, NEW.family_id, NEW.id,
    -- A statement of responsibility (SPTJM) names no meeting, and nobody has seen the person.
    (SELECT held_on FROM beneficiaries.village_meeting WHERE village_meeting.id = NEW.meeting_id AND 'MEETING' = ANY (NEW.passed)));
  RETURN NULL;
END $$;
ALTER FUNCTION beneficiaries.verify_persons(uuid, uuid, uuid, date) OWNER TO pilar_search;
ALTER FUNCTION beneficiaries.verify_found() OWNER TO pilar_search;
ALTER FUNCTION beneficiaries.verify_accepted() OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.verify_persons(uuid, uuid, uuid, date), beneficiaries.verify_found(), beneficiaries.verify_accepted() FROM PUBLIC;
CREATE TRIGGER verify_by_find AFTER INSERT OR UPDATE OF withdrawn_at, found_on ON beneficiaries.inventory_find FOR EACH ROW EXECUTE FUNCTION beneficiaries.verify_found();
CREATE TRIGGER verify_by_meeting AFTER UPDATE OF passed ON beneficiaries.proposal FOR EACH ROW
  WHEN (('MEETING' = ANY (OLD.passed)) IS DISTINCT FROM ('MEETING' = ANY (NEW.passed))) EXECUTE FUNCTION beneficiaries.verify_accepted();

-- Persons who are there, those whose number is valid and those who were seen, counted apart (rule 35), in the transaction of each
-- change. Rows of regency and province, which all changes meet, are eight by connection (decision 0034).
CREATE TABLE beneficiaries.identity_count (
  -- length of the code: 2 province, 5 regency, 8 district, 13 village
  level smallint NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  slot smallint NOT NULL,
  persons integer NOT NULL,
  valid integer NOT NULL,
  verified integer NOT NULL,
  CONSTRAINT identity_count_pkey PRIMARY KEY (level, area_code, slot)
);
COMMENT ON TABLE beneficiaries.identity_count IS 'visibility: area';
CREATE TYPE beneficiaries.identity_change AS (area_code text, persons bigint, valid bigint, verified bigint);
CREATE FUNCTION beneficiaries.add_to_identity(changes beneficiaries.identity_change[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO beneficiaries.identity_count AS kept (level, area_code, slot, persons, valid, verified)
  SELECT level, left(area_code, level), CASE WHEN level <= 5 THEN pg_backend_pid() % 8 ELSE 0 END, sum(persons), sum(valid), sum(verified)
  FROM unnest(changes) AS change, (VALUES (13), (8), (5), (2)) AS levels (level)
  GROUP BY 1, 2 HAVING sum(persons) <> 0 OR sum(valid) <> 0 OR sum(verified) <> 0 ORDER BY 1 DESC, 2
  ON CONFLICT (level, area_code, slot) DO UPDATE SET persons = kept.persons + excluded.persons, valid = kept.valid + excluded.valid, verified = kept.verified + excluded.verified;
$$;
CREATE FUNCTION beneficiaries.keep_identity() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
BEGIN
  -- Summed by village first: a load enters millions in one statement.
  IF TG_OP = 'INSERT' THEN
    PERFORM beneficiaries.add_to_identity(array_agg(change)) FROM (
      SELECT ROW(area_code, count(*), count(*) FILTER (WHERE nik_state = 'MATCHED'), count(verified_on))::beneficiaries.identity_change AS change
      FROM now_rows WHERE life_state = 'ACTIVE' GROUP BY area_code) AS changes;
  ELSE
    PERFORM beneficiaries.add_to_identity(array_agg(change)) FROM (
      SELECT ROW(area_code, count(*), count(*) FILTER (WHERE nik_state = 'MATCHED'), count(verified_on))::beneficiaries.identity_change AS change
      FROM now_rows WHERE life_state = 'ACTIVE' GROUP BY area_code
      UNION ALL SELECT ROW(area_code, -count(*), -count(*) FILTER (WHERE nik_state = 'MATCHED'), -count(verified_on))::beneficiaries.identity_change
      FROM was_rows WHERE life_state = 'ACTIVE' GROUP BY area_code) AS changes;
  END IF;
  RETURN NULL;
END $$;
-- What is there already.
ALTER TABLE beneficiaries.beneficiary NO FORCE ROW LEVEL SECURITY;
SELECT beneficiaries.add_to_identity(array_agg(change)) FROM (
  SELECT ROW(area_code, count(*), count(*) FILTER (WHERE nik_state = 'MATCHED'), 0)::beneficiaries.identity_change AS change
  FROM beneficiaries.beneficiary WHERE life_state = 'ACTIVE' GROUP BY area_code) AS changes;
ALTER TABLE beneficiaries.beneficiary FORCE ROW LEVEL SECURITY;
ALTER TABLE beneficiaries.identity_count ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_identity_count ON beneficiaries.identity_count FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read_recap())
  AND area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))));
CREATE POLICY keep_identity_count ON beneficiaries.identity_count TO pilar_search USING (true) WITH CHECK (true);
GRANT SELECT ON beneficiaries.identity_count TO pilar_beneficiaries;
GRANT SELECT, INSERT, UPDATE (persons, valid, verified) ON beneficiaries.identity_count TO pilar_search;
ALTER FUNCTION beneficiaries.keep_identity() OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.keep_identity(), beneficiaries.add_to_identity(beneficiaries.identity_change[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.add_to_identity(beneficiaries.identity_change[]) TO pilar_search;
CREATE TRIGGER identity_added AFTER INSERT ON beneficiaries.beneficiary REFERENCING NEW TABLE AS now_rows
  FOR EACH STATEMENT EXECUTE FUNCTION beneficiaries.keep_identity();
CREATE TRIGGER identity_changed AFTER UPDATE ON beneficiaries.beneficiary REFERENCING OLD TABLE AS was_rows NEW TABLE AS now_rows
  FOR EACH STATEMENT EXECUTE FUNCTION beneficiaries.keep_identity();

-- Where the kept numbers and a count of the persons differ: nowhere, or something is wrong.
CREATE FUNCTION beneficiaries.identity_differences() RETURNS TABLE (area_code text, kept bigint[], recounted bigint[]) LANGUAGE sql STABLE AS $$
  SELECT area_code, kept.numbers, found.numbers FROM (
    SELECT area_code, ARRAY[sum(persons), sum(valid), sum(verified)]::bigint[] AS numbers FROM beneficiaries.identity_count GROUP BY 1 HAVING sum(persons) <> 0
  ) AS kept FULL JOIN (
    SELECT left(area_code, level) AS area_code, ARRAY[count(*), count(*) FILTER (WHERE nik_state = 'MATCHED'), count(verified_on)] AS numbers
    FROM beneficiaries.beneficiary, (VALUES (13), (8), (5), (2)) AS levels (level) WHERE life_state = 'ACTIVE' GROUP BY 1
  ) AS found USING (area_code)
  WHERE kept.numbers IS DISTINCT FROM found.numbers
$$;

-- migrate:down
DROP FUNCTION beneficiaries.identity_differences();
DROP TRIGGER identity_changed ON beneficiaries.beneficiary;
DROP TRIGGER identity_added ON beneficiaries.beneficiary;
DROP FUNCTION beneficiaries.keep_identity();
DROP FUNCTION beneficiaries.add_to_identity(beneficiaries.identity_change[]);
DROP TYPE beneficiaries.identity_change;
DROP TABLE beneficiaries.identity_count;
DROP TRIGGER verify_by_meeting ON beneficiaries.proposal;
DROP TRIGGER verify_by_find ON beneficiaries.inventory_find;
DROP FUNCTION beneficiaries.verify_accepted();
DROP FUNCTION beneficiaries.verify_found();
DROP FUNCTION beneficiaries.verify_persons(uuid, uuid, uuid, date);
REVOKE SELECT (id, held_on) ON beneficiaries.village_meeting FROM pilar_search;
DROP POLICY search_village_meeting ON beneficiaries.village_meeting;
REVOKE UPDATE (verified_on) ON beneficiaries.beneficiary FROM pilar_search;
DROP POLICY verify_beneficiary ON beneficiaries.beneficiary;
DROP TABLE beneficiaries.person_verification;
DROP TABLE beneficiaries.nik_record;
ALTER TABLE beneficiaries.beneficiary DROP COLUMN nik_trouble, DROP COLUMN verified_on, DROP COLUMN nik_since, DROP COLUMN nik_checked_on, DROP COLUMN nik_source;
