-- migrate:up
-- squawk-ignore-file require-concurrent-index-creation

-- How long what is kept of persons is kept, and on what ground: data that the province changes, with the day it was last checked.
CREATE TABLE identity.retention_rule (
  id uuid CONSTRAINT retention_rule_pkey PRIMARY KEY,
  class text NOT NULL CONSTRAINT retention_rule_class UNIQUE CONSTRAINT retention_rule_class_known CHECK (class IN ('BENEFICIARY', 'PERSON', 'AUDIT', 'PAPERS', 'FIGURES')),
  -- null: for good
  years integer CONSTRAINT retention_rule_years CHECK (years BETWEEN 1 AND 100),
  action text NOT NULL CONSTRAINT retention_rule_action CHECK (action IN ('ERASE', 'KEEP')),
  basis text NOT NULL CONSTRAINT retention_rule_basis_length CHECK (length(basis) BETWEEN 1 AND 500),
  checked_on date,
  area_code text COLLATE "C" NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT retention_rule_erases_after CHECK (action = 'KEEP' OR years IS NOT NULL)
);
COMMENT ON TABLE identity.retention_rule IS 'visibility: public';
INSERT INTO identity.retention_rule (id, class, years, action, basis, area_code) VALUES
  ('01975000-0000-7000-8000-000000000001', 'BENEFICIARY', 5, 'ERASE', 'UU 27/2022 pasal 42–44: pemrosesan berakhir setelah masa retensi. Lamanya ketentuan awal Pilar, dihitung sejak catatan terakhir.', '36'),
  ('01975000-0000-7000-8000-000000000002', 'PERSON', 10, 'ERASE', 'UU 27/2022 pasal 42–44. Lamanya ketentuan awal Pilar, dihitung sejak masa tugas terakhir berakhir.', '36'),
  ('01975000-0000-7000-8000-000000000003', 'AUDIT', 10, 'KEEP', 'UU 27/2022 pasal 31 dan 35: perekaman pemrosesan. Nilai pribadi di dalamnya tidak terbaca lagi setelah penghapusan.', '36'),
  ('01975000-0000-7000-8000-000000000004', 'PAPERS', NULL, 'KEEP', 'UU 43/2009 tentang Kearsipan: surat keputusan, berita acara dan surat yang diterbitkan mengikuti jadwal retensi arsip dinas.', '36'),
  ('01975000-0000-7000-8000-000000000005', 'FIGURES', NULL, 'KEEP', 'Jumlah, wilayah, jenis dan nilai bantuan tanpa orangnya bukan data pribadi.', '36');
ALTER TABLE identity.retention_rule ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_retention_rule ON identity.retention_rule FOR SELECT USING (pilar.is_viewer() OR pilar.is_worker());
CREATE POLICY set_retention_rule ON identity.retention_rule FOR UPDATE USING (pilar.is_viewer() AND pilar.in_area(area_code));
GRANT SELECT, UPDATE (years, basis, checked_on, version, updated_at) ON identity.retention_rule TO pilar_identity;

-- The erasure of one person's data: proposed because a rule says so or somebody asked, decided by another, done by the worker.
CREATE TABLE identity.erasure (
  id uuid CONSTRAINT erasure_pkey PRIMARY KEY,
  subject_type text NOT NULL CONSTRAINT erasure_subject_type CHECK (subject_type IN ('Beneficiary', 'Person')),
  subject_id uuid NOT NULL,
  ground text NOT NULL CONSTRAINT erasure_ground CHECK (ground IN ('RULE', 'REQUEST', 'WITHDRAWAL', 'UNLAWFUL')),
  note text CONSTRAINT erasure_note_length CHECK (length(note) BETWEEN 1 AND 500),
  state text NOT NULL DEFAULT 'PROPOSED' CONSTRAINT erasure_state CHECK (state IN ('PROPOSED', 'HELD', 'APPROVED', 'DONE')),
  -- last day on which anything was recorded, where a rule asks
  last_on date,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  -- null: a rule
  proposed_by text,
  proposed_name text,
  -- why somebody holds it, in their words
  held_reason text CONSTRAINT erasure_held_reason_length CHECK (length(held_reason) BETWEEN 1 AND 500),
  -- what stood against it when it was to be done
  held_for text[] NOT NULL DEFAULT '{}',
  approved_by text,
  approved_name text,
  approved_grant text,
  approved_role text,
  approved_at timestamptz,
  done_at timestamptz,
  records integer,
  files integer,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT erasure_once UNIQUE (subject_type, subject_id),
  CONSTRAINT erasure_four_eyes CHECK (approved_by <> proposed_by),
  CONSTRAINT erasure_approved_whole CHECK ((state IN ('APPROVED', 'DONE')) = (num_nulls(approved_by, approved_name, approved_grant, approved_role, approved_at) = 0)),
  CONSTRAINT erasure_held_whole CHECK (num_nonnulls(held_reason, nullif(held_for, '{}')) = (state = 'HELD')::integer),
  CONSTRAINT erasure_done_whole CHECK ((state = 'DONE') = (done_at IS NOT NULL))
);
COMMENT ON TABLE identity.erasure IS 'visibility: area';
CREATE INDEX import_outcome_of_record ON identity.import_outcome (record_id) WHERE record_id IS NOT NULL;
CREATE INDEX erasure_by_state ON identity.erasure (state, created_at, id);
CREATE INDEX erasure_by_area ON identity.erasure (area_code, created_at, id);
ALTER TABLE identity.erasure ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_erasure ON identity.erasure FOR SELECT USING (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
CREATE POLICY propose_erasure ON identity.erasure FOR INSERT WITH CHECK (pilar.is_viewer() AND state = 'PROPOSED' AND proposed_by = current_setting('pilar.account', true)
  AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
CREATE POLICY decide_erasure ON identity.erasure FOR UPDATE USING (pilar.is_viewer() AND state <> 'DONE' AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  WITH CHECK (pilar.is_viewer() AND state <> 'DONE');
GRANT SELECT, INSERT, UPDATE (state, held_reason, held_for, approved_by, approved_name, approved_grant, approved_role, approved_at, version, updated_at) ON identity.erasure TO pilar_identity;

CALL pilar.let_erase('identity', ARRAY['assessment_file', 'erasure', 'file', 'import_outcome', 'import_row', 'ref_entity', 'report_file', 'retention_rule', 'task', 'verification_file']);

-- Why the data of a person are not erased yet, told to whoever decides on their erasure.
CREATE FUNCTION identity.erasure_holds(of uuid) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = identity, pg_temp AS $$
DECLARE one erasure;
BEGIN
  SELECT * INTO one FROM erasure WHERE id = of;
  RETURN CASE one.subject_type
    WHEN 'Beneficiary' THEN beneficiaries.erasure_holds(one.subject_id)
    WHEN 'Person' THEN people.erasure_holds(one.subject_id) || institutions.erasure_holds(people.erased_with(one.subject_id)) END;
END $$;

-- Proposes what the rules say is due, some at a time; gives how many.
CREATE FUNCTION identity.propose_due_erasures(most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = identity, pg_temp AS $$
DECLARE
  rule retention_rule;
  since timestamptz;
  standing uuid[];
  proposed integer := 0;
  added integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('pilar-retention'));
  FOR rule IN SELECT * FROM retention_rule WHERE action = 'ERASE' LOOP
    since := now() - make_interval(years => rule.years);
    -- Whoever is held or not decided on takes no place of those who wait behind.
    standing := ARRAY(SELECT subject_id FROM erasure WHERE subject_type = initcap(rule.class));
    INSERT INTO erasure (id, subject_type, subject_id, ground, last_on, area_code, owner_code)
    SELECT gen_random_uuid(), initcap(rule.class), due.id, 'RULE', due.last_at::date, due.area_code, due.owner_code
    FROM (SELECT * FROM beneficiaries.due_for_erasure(since, most, standing) WHERE rule.class = 'BENEFICIARY'
      UNION ALL SELECT * FROM people.due_for_erasure(since, most, standing) WHERE rule.class = 'PERSON') AS due
    ON CONFLICT ON CONSTRAINT erasure_once DO NOTHING;
    GET DIAGNOSTICS added = ROW_COUNT;
    proposed := proposed + added;
  END LOOP;
  RETURN proposed;
END $$;

-- Takes these records out of what is kept beside them: the names that other parts know them by, ids of other systems, rows they were imported from.
CREATE FUNCTION identity.erase_traces(records uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = identity, pg_temp AS $$
DECLARE part text;
BEGIN
  -- Of persons served no label says a name; of those who serve these do.
  UPDATE people.outbox SET label = 'Dihapus' WHERE entity_id = ANY (records) AND entity_type IN ('Person', 'Pillar', 'PillarReport');
  FOREACH part IN ARRAY ARRAY['people', 'institutions', 'events', 'beneficiaries', 'identity'] LOOP
    EXECUTE format('UPDATE %I.ref_entity SET label = ''Dihapus'' WHERE entity_type IN (''Person'', ''Pillar'', ''PillarReport'') AND entity_id = ANY ($1)', part) USING records;
  END LOOP;
  UPDATE task SET subject_label = 'Dihapus' WHERE subgraph = 'people' AND subject_type IN ('Person', 'Pillar', 'PillarReport') AND subject_id = ANY (records);
  DELETE FROM people.external_id WHERE entity_id = ANY (records);
  DELETE FROM beneficiaries.external_id WHERE entity_id = ANY (records);
  DELETE FROM import_row USING import_outcome AS came WHERE came.record_id = ANY (records) AND import_row.import_id = came.import_id AND import_row.ref = came.ref;
  DELETE FROM people.import_row USING import_outcome AS came WHERE came.record_id = ANY (records) AND import_row.batch_id = came.import_id AND import_row.ref = came.ref;
  DELETE FROM beneficiaries.import_row USING import_outcome AS came WHERE came.record_id = ANY (records) AND import_row.batch_id = came.import_id AND import_row.ref = came.ref;
  UPDATE import_outcome SET problems = NULL WHERE record_id = ANY (records);
  -- What stands in the trail is sealed and stays; its restricted values are readable no more once their key is gone.
  PERFORM audit.forget_subject(entity_type, entity_id) FROM (SELECT DISTINCT entity_type, entity_id FROM audit.entry WHERE entity_id = ANY (records)) AS told;
END $$;

-- Erases the data of whoever was decided on longest ago, at least `delay` ago: in all parts or in none. Gives the erasure, none where nothing
-- waits. Where something has come to stand against it since, it is held.
CREATE FUNCTION identity.erase_next(delay interval) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = identity, pg_temp AS $$
DECLARE
  one erasure;
  part text;
  holds text[];
  persons uuid[];
  gone_records uuid[];
  gone_files uuid[] := '{}';
  gone_reports uuid[] := '{}';
BEGIN
  SELECT * INTO one FROM erasure WHERE state = 'APPROVED' AND approved_at <= now() - delay ORDER BY approved_at, id LIMIT 1 FOR UPDATE SKIP LOCKED;
  IF one.id IS NULL THEN
    RETURN NULL;
  END IF;
  holds := erasure_holds(one.id);
  IF cardinality(holds) > 0 THEN
    UPDATE erasure SET state = 'HELD', held_for = holds, approved_by = NULL, approved_name = NULL, approved_grant = NULL, approved_role = NULL,
      approved_at = NULL, version = version + 1, updated_at = now() WHERE id = one.id;
    RETURN one.id;
  END IF;
  IF one.subject_type = 'Beneficiary' THEN
    part := 'beneficiaries';
    SELECT * INTO gone_records, gone_files FROM beneficiaries.erase_person(one.subject_id);
  ELSE
    part := 'people';
    persons := people.erased_with(one.subject_id);
    SELECT * INTO gone_records, gone_reports FROM people.erase_person(one.subject_id);
    PERFORM institutions.erase_persons(persons);
    gone_records := gone_records || events.erase_persons(persons);
  END IF;
  gone_files := gone_files || ARRAY(SELECT file_id FROM report_file WHERE report_id = ANY (gone_reports))
    || ARRAY(SELECT file_id FROM verification_file WHERE entity_type = 'Proposal' AND entity_id = ANY (gone_records));
  DELETE FROM report_file WHERE file_id = ANY (gone_files);
  DELETE FROM verification_file WHERE file_id = ANY (gone_files);
  -- The content goes with the next sweep, within minutes.
  UPDATE file SET name = 'dihapus', expires_at = now(), version = version + 1 WHERE id = ANY (gone_files);
  PERFORM erase_traces(gone_records);
  UPDATE erasure SET state = 'DONE', done_at = now(), note = NULL, records = cardinality(gone_records), files = cardinality(gone_files), version = version + 1, updated_at = now()
    WHERE id = one.id;
  INSERT INTO audit.entry (id, at, subgraph, request_id, account, account_name, grant_id, role, operation, entity_type, entity_id, version, reason, changes, areas, downward, open)
  VALUES (gen_random_uuid(), now(), part, 'retention', one.approved_by, one.approved_name, one.approved_grant, one.approved_role, 'approveErasure', one.subject_type,
    one.subject_id, 1, one.ground, '[]', ARRAY[one.area_code, one.owner_code], '{}', false);
  RETURN one.id;
END $$;

ALTER FUNCTION identity.erasure_holds(uuid) OWNER TO pilar_eraser;
ALTER FUNCTION identity.propose_due_erasures(integer) OWNER TO pilar_eraser;
ALTER FUNCTION identity.erase_traces(uuid[]) OWNER TO pilar_eraser;
ALTER FUNCTION identity.erase_next(interval) OWNER TO pilar_eraser;
REVOKE EXECUTE ON FUNCTION identity.erasure_holds(uuid), identity.propose_due_erasures(integer), identity.erase_traces(uuid[]), identity.erase_next(interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.erasure_holds(uuid) TO pilar_identity;
GRANT EXECUTE ON FUNCTION identity.propose_due_erasures(integer), identity.erase_next(interval) TO pilar_worker;

-- migrate:down
DROP FUNCTION identity.erase_next(interval);
DROP FUNCTION identity.erase_traces(uuid[]);
DROP FUNCTION identity.propose_due_erasures(integer);
DROP FUNCTION identity.erasure_holds(uuid);
CALL pilar.let_nobody_erase('identity');
DROP INDEX identity.import_outcome_of_record;
DROP TABLE identity.erasure;
DROP TABLE identity.retention_rule;
