-- migrate:up
-- squawk-ignore-file constraint-missing-not-valid

-- Guests of events who are in no register, and whoever told a complaint that names nobody served, are erased by rules of their own.
ALTER TABLE identity.retention_rule DROP CONSTRAINT retention_rule_class_known,
  ADD CONSTRAINT retention_rule_class_known CHECK (class IN ('BENEFICIARY', 'PERSON', 'PARTICIPANT', 'COMPLAINT', 'AUDIT', 'PAPERS', 'FIGURES'));
-- Enforced for the owner too, who enters them.
ALTER TABLE identity.retention_rule NO FORCE ROW LEVEL SECURITY;
INSERT INTO identity.retention_rule (id, class, years, action, basis, area_code) VALUES
  ('01975000-0000-7000-8000-000000000006', 'PARTICIPANT', 5, 'ERASE', 'UU 27/2022 pasal 42–44. Lamanya ketentuan awal Pilar, dihitung sejak hari kegiatan.', '36'),
  ('01975000-0000-7000-8000-000000000007', 'COMPLAINT', 5, 'ERASE', 'UU 27/2022 pasal 42–44. Lamanya ketentuan awal Pilar, dihitung sejak pengaduan selesai.', '36');
ALTER TABLE identity.retention_rule FORCE ROW LEVEL SECURITY;
ALTER TABLE identity.erasure DROP CONSTRAINT erasure_subject_type,
  ADD CONSTRAINT erasure_subject_type CHECK (subject_type IN ('Beneficiary', 'Person', 'Participant', 'Complaint'));

-- What has nobody in a register and can be erased by itself: a guest, or a complaint about nobody. Where it is kept, and nothing of what it says.
CREATE FUNCTION identity.alone_to_erase(of uuid) RETURNS TABLE (type text, area text, owner text) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = identity, pg_temp AS $$
BEGIN
  IF pilar.is_viewer() THEN
    RETURN QUERY SELECT 'Participant'::text, guest.owner_code, guest.owner_code FROM events.guest_to_erase(of) AS guest
      UNION ALL SELECT 'Complaint', told.area_code, told.owner_code FROM beneficiaries.complaint_to_erase(of) AS told;
  END IF;
END $$;

SET LOCAL ROLE pilar_eraser;
CREATE OR REPLACE FUNCTION identity.erasure_holds(of uuid) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = identity, pg_temp AS $$
DECLARE one erasure;
BEGIN
  SELECT * INTO one FROM erasure WHERE id = of;
  RETURN CASE one.subject_type
    WHEN 'Beneficiary' THEN beneficiaries.erasure_holds(one.subject_id)
    WHEN 'Person' THEN people.erasure_holds(one.subject_id) || institutions.erasure_holds(people.erased_with(one.subject_id))
    WHEN 'Participant' THEN events.guest_holds(one.subject_id)
    WHEN 'Complaint' THEN beneficiaries.complaint_holds(one.subject_id) END
    || CASE WHEN pilar.is_restricted(ARRAY[one.subject_id]) THEN ARRAY['RESTRICTED'] ELSE '{}' END;
END $$;

CREATE OR REPLACE FUNCTION identity.propose_due_erasures(most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = identity, pg_temp AS $$
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
    SELECT gen_random_uuid(), initcap(rule.class), due.id, 'RULE', (due.last_at AT TIME ZONE 'Asia/Jakarta')::date, due.area_code, due.owner_code
    FROM (SELECT * FROM beneficiaries.due_for_erasure(since, most, standing) WHERE rule.class = 'BENEFICIARY'
      UNION ALL SELECT * FROM people.due_for_erasure(since, most, standing) WHERE rule.class = 'PERSON'
      UNION ALL SELECT * FROM events.guests_due_for_erasure(since, most, standing) WHERE rule.class = 'PARTICIPANT'
      UNION ALL SELECT * FROM beneficiaries.complaints_due_for_erasure(since, most, standing) WHERE rule.class = 'COMPLAINT') AS due
    ON CONFLICT ON CONSTRAINT erasure_once DO NOTHING;
    GET DIAGNOSTICS added = ROW_COUNT;
    proposed := proposed + added;
  END LOOP;
  RETURN proposed;
END $$;

CREATE OR REPLACE FUNCTION identity.erase_next(delay interval) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = identity, pg_temp AS $$
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
  ELSIF one.subject_type = 'Participant' THEN
    part := 'events';
    gone_records := events.erase_guest(one.subject_id);
  ELSIF one.subject_type = 'Complaint' THEN
    part := 'beneficiaries';
    gone_records := beneficiaries.erase_complaint(one.subject_id);
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
RESET ROLE;

ALTER FUNCTION identity.alone_to_erase(uuid) OWNER TO pilar_eraser;
REVOKE EXECUTE ON FUNCTION identity.alone_to_erase(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.alone_to_erase(uuid) TO pilar_identity;

-- migrate:down
SET LOCAL ROLE pilar_eraser;
CREATE OR REPLACE FUNCTION identity.erase_next(delay interval) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = identity, pg_temp AS $$
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

CREATE OR REPLACE FUNCTION identity.propose_due_erasures(most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = identity, pg_temp AS $$
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

CREATE OR REPLACE FUNCTION identity.erasure_holds(of uuid) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = identity, pg_temp AS $$
DECLARE one erasure;
BEGIN
  SELECT * INTO one FROM erasure WHERE id = of;
  RETURN CASE one.subject_type
    WHEN 'Beneficiary' THEN beneficiaries.erasure_holds(one.subject_id)
    WHEN 'Person' THEN people.erasure_holds(one.subject_id) || institutions.erasure_holds(people.erased_with(one.subject_id)) END
    || CASE WHEN pilar.is_restricted(ARRAY[one.subject_id]) THEN ARRAY['RESTRICTED'] ELSE '{}' END;
END $$;
RESET ROLE;

DROP FUNCTION identity.alone_to_erase(uuid);
ALTER TABLE identity.erasure NO FORCE ROW LEVEL SECURITY;
DELETE FROM identity.erasure WHERE subject_type IN ('Participant', 'Complaint');
ALTER TABLE identity.erasure FORCE ROW LEVEL SECURITY;
ALTER TABLE identity.erasure DROP CONSTRAINT erasure_subject_type, ADD CONSTRAINT erasure_subject_type CHECK (subject_type IN ('Beneficiary', 'Person'));
ALTER TABLE identity.retention_rule NO FORCE ROW LEVEL SECURITY;
DELETE FROM identity.retention_rule WHERE class IN ('PARTICIPANT', 'COMPLAINT');
ALTER TABLE identity.retention_rule FORCE ROW LEVEL SECURITY;
ALTER TABLE identity.retention_rule DROP CONSTRAINT retention_rule_class_known,
  ADD CONSTRAINT retention_rule_class_known CHECK (class IN ('BENEFICIARY', 'PERSON', 'AUDIT', 'PAPERS', 'FIGURES'));
