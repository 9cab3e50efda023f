-- migrate:up
-- squawk-ignore-file require-concurrent-index-creation, ban-drop-not-null

-- Somebody whose data were erased, and a family none of whose members is left: the row stays for what counts (where, sex, age group, type,
-- amount) and tells of nobody.
ALTER TABLE beneficiaries.beneficiary ADD COLUMN erased_at timestamptz;
ALTER TABLE beneficiaries.family ADD COLUMN erased_at timestamptz;
-- What is due is looked for among those that nothing has happened to for years.
CREATE INDEX ministry_answer_of_nik ON beneficiaries.ministry_answer (nik_record_id) WHERE nik_record_id IS NOT NULL;
CREATE INDEX beneficiary_by_change ON beneficiaries.beneficiary (updated_at) WHERE erased_at IS NULL;
-- What was planned and shared of somebody erased is known no more.
ALTER TABLE beneficiaries.case_service ALTER COLUMN sealed DROP NOT NULL;
ALTER TABLE beneficiaries.referral ALTER COLUMN sealed DROP NOT NULL;
-- Nor is the paper by which somebody received in another's place.
ALTER TABLE beneficiaries.delivery DROP CONSTRAINT delivery_mandated;

CALL pilar.let_erase('beneficiaries', ARRAY[
  'beneficiary', 'beneficiary_merge', 'beneficiary_secret', 'case_file', 'case_service', 'comparison', 'complaint', 'complaint_content', 'complaint_step',
  'delivery', 'delivery_file', 'duplicate_pair', 'entitlement', 'entitlement_step', 'external_id', 'family', 'family_change', 'family_change_member', 'former_card',
  'former_nik', 'funding_effort', 'housing_photo', 'import_row', 'inventory_find', 'meeting_name', 'ministry_answer', 'nik_answer', 'nik_record',
  'outbox', 'proposal', 'ref_entity', 'referral', 'six_t_check', 'six_t_photo', 'verification_step', 'welfare_case', 'welfare_case_particulars', 'welfare_case_step']);

-- The records that tell of one person: theirs, those merged into it, and the family of which they are the last.
CREATE FUNCTION beneficiaries.erased_with(person uuid, OUT persons uuid[], OUT families uuid[]) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = beneficiaries, pg_temp AS $$
#variable_conflict use_variable
BEGIN
  WITH RECURSIVE same AS (SELECT id FROM beneficiary WHERE id = person UNION SELECT other.id FROM beneficiary AS other JOIN same ON other.merged_into = same.id)
  SELECT array_agg(id) INTO persons FROM same;
  WITH RECURSIVE theirs AS (SELECT DISTINCT family_id AS id FROM beneficiary AS one WHERE one.id = ANY (persons) AND family_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM beneficiary AS other WHERE other.family_id = one.family_id AND other.erased_at IS NULL AND other.id <> ALL (persons) AND other.life_state <> 'WITHDRAWN')),
  same AS (SELECT id FROM theirs UNION SELECT other.id FROM family AS other JOIN same ON other.merged_into = same.id)
  SELECT coalesce(array_agg(id), '{}') INTO families FROM same;
END $$;

-- Why somebody is not erased yet: codes of ERASURE_HOLD.
CREATE FUNCTION beneficiaries.erasure_holds(person uuid) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = beneficiaries, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  persons uuid[];
  families uuid[];
BEGIN
  SELECT * INTO persons, families FROM erased_with(person);
  RETURN array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM welfare_case WHERE open AND (beneficiary_id = ANY (persons) OR family_id = ANY (families))) THEN 'OPEN_CASE' END,
    CASE WHEN EXISTS (SELECT FROM entitlement WHERE open AND (beneficiary_id = ANY (persons) OR family_id = ANY (families))) THEN 'RUNNING_AID' END,
    CASE WHEN EXISTS (SELECT FROM proposal WHERE next_step IS NOT NULL AND (beneficiary_id = ANY (persons) OR family_id = ANY (families))) THEN 'OPEN_PROPOSAL' END,
    CASE WHEN EXISTS (SELECT FROM complaint WHERE ended_on IS NULL AND (beneficiary_id = ANY (persons) OR family_id = ANY (families))) THEN 'OPEN_COMPLAINT' END], NULL);
END $$;

-- Those to whom nothing has happened since that day, longest ago first.
CREATE FUNCTION beneficiaries.due_for_erasure(since timestamptz, most integer, besides uuid[]) RETURNS TABLE (id uuid, area_code text, owner_code text, last_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pg_temp AS $$
  SELECT one.id, one.area_code, one.owner_code, one.updated_at FROM beneficiary AS one
  WHERE one.erased_at IS NULL AND one.merged_into IS NULL AND one.updated_at < since AND one.id NOT IN (SELECT unnest(besides))
    AND NOT EXISTS (SELECT FROM welfare_case WHERE beneficiary_id = one.id AND (open OR updated_at >= since))
    AND NOT EXISTS (SELECT FROM welfare_case WHERE family_id = one.family_id AND (open OR updated_at >= since))
    AND NOT EXISTS (SELECT FROM entitlement LEFT JOIN delivery ON entitlement_id = entitlement.id
      WHERE beneficiary_id = one.id AND (open OR entitlement.updated_at >= since OR delivery.updated_at >= since))
    AND NOT EXISTS (SELECT FROM entitlement LEFT JOIN delivery ON entitlement_id = entitlement.id
      WHERE entitlement.family_id = one.family_id AND (open OR entitlement.updated_at >= since OR delivery.updated_at >= since))
    AND NOT EXISTS (SELECT FROM proposal WHERE (beneficiary_id = one.id OR family_id = one.family_id) AND updated_at >= since)
    AND NOT EXISTS (SELECT FROM complaint WHERE (beneficiary_id = one.id OR family_id = one.family_id) AND updated_at >= since)
    AND NOT EXISTS (SELECT FROM inventory_find WHERE (beneficiary_id = one.id OR family_id = one.family_id) AND updated_at >= since)
  ORDER BY one.updated_at, one.id LIMIT most
$$;

-- A day of the same year on which somebody was of the same age group: the first or the last one, between which the groups change once at most.
CREATE FUNCTION beneficiaries.blurred(born date, on_day date) RETURNS date LANGUAGE sql STABLE SET search_path = beneficiaries, pg_temp AS $$
  SELECT CASE WHEN age_group(date_trunc('year', born)::date, on_day) IS NOT DISTINCT FROM age_group(born, on_day) THEN date_trunc('year', born)::date
    ELSE (date_trunc('year', born) + interval '1 year - 1 day')::date END
$$;

-- Empties what tells of a person, in one transaction with all other parts; gives the records and the files that are gone.
CREATE FUNCTION beneficiaries.erase_person(person uuid, OUT records uuid[], OUT files uuid[]) LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  gone constant text := 'Dihapus';
  persons uuid[];
  families uuid[];
  cases uuid[];
  proposals uuid[];
  entitlements uuid[];
  deliveries uuid[];
  complaints uuid[];
  changes uuid[];
  born jsonb;
  told jsonb;
BEGIN
  PERFORM FROM beneficiary WHERE id = person FOR UPDATE;
  SELECT * INTO persons, families FROM erased_with(person);
  cases := ARRAY(SELECT id FROM welfare_case WHERE beneficiary_id = ANY (persons) OR family_id = ANY (families));
  proposals := ARRAY(SELECT id FROM proposal WHERE beneficiary_id = ANY (persons) OR family_id = ANY (families));
  entitlements := ARRAY(SELECT id FROM entitlement WHERE beneficiary_id = ANY (persons) OR family_id = ANY (families));
  deliveries := ARRAY(SELECT id FROM delivery WHERE entitlement_id = ANY (entitlements));
  complaints := ARRAY(SELECT id FROM complaint WHERE beneficiary_id = ANY (persons) OR family_id = ANY (families)
    OR find_id IN (SELECT id FROM inventory_find WHERE beneficiary_id = ANY (persons) OR family_id = ANY (families)));
  changes := ARRAY(SELECT id FROM family_change WHERE family_id = ANY (families) OR other_family_id = ANY (families)
    UNION SELECT change_id FROM family_change_member WHERE beneficiary_id = ANY (persons));
  -- The files that go, and what is told of each: a case that not everybody may know of is told to nobody.
  told := (SELECT coalesce(jsonb_agg(to_jsonb(gone_file)), '[]') FROM (
    SELECT 'HousingPhoto' AS kind, id, version, area_code, owner_code, false AS secret FROM housing_photo WHERE family_id = ANY (families)
    UNION ALL SELECT 'CaseFile', one.id, one.version, one.area_code, one.owner_code, sensitive FROM case_file AS one JOIN welfare_case ON welfare_case.id = case_id WHERE case_id = ANY (cases)
    UNION ALL SELECT 'DeliveryFile', id, version, area_code, owner_code, false FROM delivery_file WHERE delivery_id = ANY (deliveries)
    UNION ALL SELECT 'SixTPhoto', id, version, area_code, owner_code, false FROM six_t_photo WHERE key IN (SELECT photo_key FROM six_t_check WHERE delivery_id = ANY (deliveries))) AS gone_file);
  files := ARRAY(SELECT (one ->> 'id')::uuid FROM jsonb_array_elements(told) AS one);

  -- A case follows the birth date of its person; each gets a day of its own, on which it keeps its age group.
  born := (SELECT jsonb_object_agg(id, blurred(born_on, found_on)) FROM welfare_case WHERE id = ANY (cases) AND born_on IS NOT NULL);

  -- the person
  DELETE FROM beneficiary_secret WHERE beneficiary_id = ANY (persons);
  DELETE FROM former_nik WHERE beneficiary_id = ANY (persons);
  DELETE FROM duplicate_pair WHERE one_id = ANY (persons) OR other_id = ANY (persons);
  UPDATE nik_answer SET nik_was = '{}' WHERE nik_record_id IN (SELECT id FROM nik_record WHERE beneficiary_id = ANY (persons));
  UPDATE ministry_answer SET nik_was = '{}' WHERE nik_record_id IN (SELECT id FROM nik_record WHERE beneficiary_id = ANY (persons));
  UPDATE nik_record SET note = NULL WHERE beneficiary_id = ANY (persons);
  UPDATE beneficiary_merge SET changed = '{}', former_nik = NULL, reason = gone, undone_reason = CASE WHEN undone_at IS NOT NULL THEN gone END
    WHERE survivor_id = ANY (persons) OR merged_id = ANY (persons);
  UPDATE beneficiary SET full_name = gone, sounds = '', aliases = '{}', birth_place = NULL, birth_date = date_trunc('year', birth_date)::date, marital_state = NULL,
    education = NULL, occupation = NULL, phone = NULL, address_ktp = NULL, address_domicile = NULL, nik_sealed = NULL, nik_index = NULL, no_nik_reason = NULL,
    caveats = '[]', withdrawn_reason = CASE WHEN withdrawn_at IS NOT NULL THEN gone END, erased_at = now(), version = version + 1, updated_at = now()
    WHERE id = ANY (persons);
  DELETE FROM comparison WHERE beneficiary_id = ANY (persons);

  -- their family, where nobody else is left of it
  DELETE FROM housing_photo WHERE family_id = ANY (families);
  DELETE FROM former_card WHERE family_id = ANY (families);
  UPDATE family SET address = NULL, rt = NULL, rw = NULL, card_sealed = NULL, card_index = NULL, signs_yes = '{}', signs_no = '{}', caveats = '[]',
    withdrawn_reason = CASE WHEN withdrawn_at IS NOT NULL THEN gone END, erased_at = now(), version = version + 1, updated_at = now() WHERE id = ANY (families);
  UPDATE family_change SET reason = NULL, former_address = NULL, carried = '{}', undone_reason = CASE WHEN undone_at IS NOT NULL THEN gone END WHERE id = ANY (changes);
  UPDATE funding_effort SET description = gone, citation = NULL, link = NULL, caveats = '[]' WHERE family_id = ANY (families);

  -- their cases; each keeps its age group
  UPDATE referral SET sealed = NULL, consent_file = NULL, caveats = '[]' WHERE case_id = ANY (cases);
  DELETE FROM case_file WHERE case_id = ANY (cases);
  DELETE FROM welfare_case_particulars WHERE case_id = ANY (cases);
  UPDATE case_service SET sealed = NULL, caveats = '[]' WHERE case_id = ANY (cases);
  UPDATE welfare_case SET found_by = NULL, caveats = '[]', born_on = (born ->> id::text)::date, transferred_to = CASE WHEN transferred_to IS NOT NULL THEN gone END
    WHERE id = ANY (cases);
  UPDATE welfare_case SET as_reported = NULL WHERE id = ANY (cases) AND as_reported IS NOT NULL;

  -- what was proposed for them, and what they were given
  UPDATE proposal SET grounds = gone, caveats = '[]' WHERE id = ANY (proposals);
  UPDATE verification_step SET note = NULL WHERE proposal_id = ANY (proposals);
  UPDATE meeting_name SET note = NULL WHERE proposal_id = ANY (proposals);
  UPDATE entitlement SET caveats = '[]' WHERE id = ANY (entitlements);
  UPDATE entitlement_step SET note = NULL WHERE entitlement_id = ANY (entitlements);
  UPDATE delivery SET note = NULL, proof_file = NULL, mandate_file = NULL, caveats = '[]' WHERE id = ANY (deliveries);
  DELETE FROM delivery_file WHERE delivery_id = ANY (deliveries);
  DELETE FROM six_t_photo WHERE key IN (SELECT photo_key FROM six_t_check WHERE delivery_id = ANY (deliveries));
  UPDATE six_t_check SET note = CASE WHEN note IS NOT NULL THEN gone END, answer = CASE WHEN answer IS NOT NULL THEN gone END, remark = NULL, photo_key = NULL, caveats = '[]'
    WHERE delivery_id = ANY (deliveries);

  -- where they were found, and what they complained of
  UPDATE inventory_find SET note = NULL, receipt_code = NULL, receipt_at = NULL, caveats = '[]', withdrawn_reason = CASE WHEN withdrawn_at IS NOT NULL THEN gone END
    WHERE beneficiary_id = ANY (persons) OR family_id = ANY (families);
  DELETE FROM complaint_content WHERE complaint_id = ANY (complaints);
  UPDATE complaint SET answer = CASE WHEN answer IS NOT NULL THEN gone END, referred_to = NULL, caveats = '[]' WHERE id = ANY (complaints);
  UPDATE complaint_step SET note = NULL WHERE complaint_id = ANY (complaints);

  records := persons || families || cases || proposals || entitlements || deliveries || complaints;
  INSERT INTO outbox (operation, entity_type, entity_id, version, label, state, area_code, areas, downward, open)
  SELECT 'DELETED', 'Beneficiary', id, version, 'Beneficiary ' || area_code, life_state, area_code, ARRAY[area_code, owner_code], '{}'::text[], false FROM beneficiary WHERE id = ANY (persons)
  UNION ALL SELECT 'DELETED', 'Family', id, version, 'Family ' || area_code, life_state, area_code, ARRAY[area_code, owner_code], '{}'::text[], false FROM family WHERE id = ANY (families)
  -- Whoever keeps the file of such a record lets it go, also where the outbox is read again from its start.
  UNION ALL SELECT 'DELETED', kind, id, version + 1, kind, NULL, area_code, CASE WHEN secret THEN '{}'::text[] ELSE ARRAY[area_code, owner_code] END, '{}'::text[], false
    FROM jsonb_to_recordset(told) AS gone_file (kind text, id uuid, version integer, area_code text, owner_code text, secret boolean);
END $$;

-- Nothing new is put on somebody who was erased.
CREATE FUNCTION beneficiaries.refuse_erased() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM beneficiary WHERE id = NEW.beneficiary_id AND erased_at IS NOT NULL)
    OR EXISTS (SELECT FROM family WHERE id = NEW.family_id AND erased_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a record violates check constraint "beneficiary_not_erased"' USING ERRCODE = 'check_violation', CONSTRAINT = 'beneficiary_not_erased';
  END IF;
  RETURN NEW;
END $$;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['welfare_case', 'proposal', 'entitlement', 'inventory_find', 'complaint'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_erased BEFORE INSERT ON beneficiaries.%I FOR EACH ROW EXECUTE FUNCTION beneficiaries.refuse_erased()', name);
  END LOOP;
END $$;

-- Nobody is entered into a family that was erased.
SET LOCAL ROLE pilar_search;
CREATE OR REPLACE FUNCTION beneficiaries.enter_standing_family() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pg_temp AS $$
BEGIN
  PERFORM FROM beneficiaries.family WHERE id IN (SELECT family_id FROM entered WHERE life_state = 'ACTIVE') FOR SHARE;
  -- Read anew, once each is held.
  IF EXISTS (SELECT FROM entered JOIN beneficiaries.family ON family.id = entered.family_id WHERE entered.life_state = 'ACTIVE' AND (family.life_state <> 'ACTIVE' OR family.erased_at IS NOT NULL)) THEN
    RAISE EXCEPTION 'a member violates check constraint "beneficiary_of_standing_family"' USING ERRCODE = 'check_violation', CONSTRAINT = 'beneficiary_of_standing_family';
  END IF;
  RETURN NULL;
END $$;
RESET ROLE;

ALTER FUNCTION beneficiaries.erased_with(uuid) OWNER TO pilar_eraser;
ALTER FUNCTION beneficiaries.erasure_holds(uuid) OWNER TO pilar_eraser;
ALTER FUNCTION beneficiaries.due_for_erasure(timestamptz, integer, uuid[]) OWNER TO pilar_eraser;
ALTER FUNCTION beneficiaries.erase_person(uuid) OWNER TO pilar_eraser;
ALTER FUNCTION beneficiaries.refuse_erased() OWNER TO pilar_eraser;
REVOKE EXECUTE ON FUNCTION beneficiaries.erased_with(uuid), beneficiaries.erasure_holds(uuid), beneficiaries.due_for_erasure(timestamptz, integer, uuid[]),
  beneficiaries.erase_person(uuid), beneficiaries.refuse_erased() FROM PUBLIC;

-- migrate:down
SET LOCAL ROLE pilar_search;
CREATE OR REPLACE FUNCTION beneficiaries.enter_standing_family() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pg_temp AS $$
BEGIN
  PERFORM FROM beneficiaries.family WHERE id IN (SELECT family_id FROM entered WHERE life_state = 'ACTIVE') FOR SHARE;
  -- Read anew, once each is held.
  IF EXISTS (SELECT FROM entered JOIN beneficiaries.family ON family.id = entered.family_id WHERE entered.life_state = 'ACTIVE' AND family.life_state <> 'ACTIVE') THEN
    RAISE EXCEPTION 'a member violates check constraint "beneficiary_of_standing_family"' USING ERRCODE = 'check_violation', CONSTRAINT = 'beneficiary_of_standing_family';
  END IF;
  RETURN NULL;
END $$;
RESET ROLE;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['welfare_case', 'proposal', 'entitlement', 'inventory_find', 'complaint'] LOOP
    EXECUTE format('DROP TRIGGER refuse_erased ON beneficiaries.%I', name);
  END LOOP;
END $$;
DROP FUNCTION beneficiaries.refuse_erased();
DROP FUNCTION beneficiaries.erase_person(uuid);
DROP FUNCTION beneficiaries.blurred(date, date);
DROP FUNCTION beneficiaries.due_for_erasure(timestamptz, integer, uuid[]);
DROP FUNCTION beneficiaries.erasure_holds(uuid);
DROP FUNCTION beneficiaries.erased_with(uuid);
CALL pilar.let_nobody_erase('beneficiaries');
DROP INDEX beneficiaries.beneficiary_by_change;
DROP INDEX beneficiaries.ministry_answer_of_nik;
-- What was erased stays so: referrals and services of nobody may stand.
ALTER TABLE beneficiaries.family DROP COLUMN erased_at;
ALTER TABLE beneficiaries.beneficiary DROP COLUMN erased_at;
