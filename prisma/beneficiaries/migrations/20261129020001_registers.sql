-- migrate:up
-- squawk-ignore-file constraint-missing-not-valid, adding-field-with-default, require-concurrent-index-creation
-- What an undo takes back is gone for everybody; its row stays, with who withdrew it in the history.
ALTER TABLE beneficiaries.family
  ADD COLUMN withdrawn_at timestamptz, ADD COLUMN withdrawn_reason text,
  DROP CONSTRAINT family_life_state_known,
  ADD CONSTRAINT family_life_state_known CHECK (life_state IN ('ACTIVE', 'MOVED_OUT', 'DISSOLVED', 'MERGED', 'WITHDRAWN')),
  ADD CONSTRAINT family_withdrawn_whole CHECK ((life_state = 'WITHDRAWN') = (withdrawn_at IS NOT NULL));
ALTER TABLE beneficiaries.beneficiary
  ADD COLUMN withdrawn_at timestamptz, ADD COLUMN withdrawn_reason text,
  DROP CONSTRAINT beneficiary_life_state_known,
  ADD CONSTRAINT beneficiary_life_state_known CHECK (life_state IN ('ACTIVE', 'DECEASED', 'MOVED_OUT', 'MERGED', 'WITHDRAWN')),
  ADD CONSTRAINT beneficiary_withdrawn_whole CHECK ((life_state = 'WITHDRAWN') = (withdrawn_at IS NOT NULL));
-- A case is withdrawn also by a step, and then still told; only what an undo took back is hidden.
ALTER TABLE beneficiaries.welfare_case ADD COLUMN withdrawn_at timestamptz, ADD COLUMN withdrawn_reason text;

ALTER POLICY read_family ON beneficiaries.family USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read())
  AND (withdrawn_at IS NULL OR (SELECT current_setting('pilar.withdrawing', true)) = 'on')
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true))
    OR moved_to >= (SELECT current_setting('pilar.area', true)) AND moved_to < (SELECT current_setting('pilar.area_end', true)))));
ALTER POLICY read_beneficiary ON beneficiaries.beneficiary USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read())
  AND (withdrawn_at IS NULL OR (SELECT current_setting('pilar.withdrawing', true)) = 'on')
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true))
    OR moved_to >= (SELECT current_setting('pilar.area', true)) AND moved_to < (SELECT current_setting('pilar.area_end', true)))));
ALTER POLICY read_welfare_case ON beneficiaries.welfare_case USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read())
  AND (withdrawn_at IS NULL OR (SELECT current_setting('pilar.withdrawing', true)) = 'on')
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))
  AND (NOT sensitive OR (SELECT beneficiaries.may_read_sensitive()) OR reported_by = (SELECT current_setting('pilar.account', true)))));

-- Who is withdrawn counts nowhere and holds no number: the same person may be entered again.
CREATE FUNCTION beneficiaries.withdraw_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.life_state := 'WITHDRAWN';
  NEW.nik_sealed := NULL;
  NEW.nik_index := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER withdraw_person BEFORE UPDATE OF withdrawn_at ON beneficiaries.beneficiary FOR EACH ROW
  WHEN (OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL) EXECUTE FUNCTION beneficiaries.withdraw_person();
CREATE FUNCTION beneficiaries.withdraw_family() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.life_state := 'WITHDRAWN';
  NEW.card_sealed := NULL;
  NEW.card_index := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER withdraw_family BEFORE UPDATE OF withdrawn_at ON beneficiaries.family FOR EACH ROW
  WHEN (OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL) EXECUTE FUNCTION beneficiaries.withdraw_family();
CREATE FUNCTION beneficiaries.withdraw_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.state := 'WITHDRAWN';
  RETURN NEW;
END $$;
CREATE TRIGGER withdraw_case BEFORE UPDATE OF withdrawn_at ON beneficiaries.welfare_case FOR EACH ROW
  WHEN (OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL) EXECUTE FUNCTION beneficiaries.withdraw_case();

-- What was kept beside the person is forgotten, whoever gave it: the mother's name, the names of other systems. That they joined a
-- family is taken back. A role of its own, for an officer sees only ids that they gave themselves.
CREATE FUNCTION beneficiaries.forget_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
BEGIN
  DELETE FROM beneficiaries.beneficiary_secret WHERE beneficiary_id = NEW.id;
  DELETE FROM beneficiaries.external_id WHERE entity_type = 'Beneficiary' AND entity_id = NEW.id;
  UPDATE beneficiaries.family_change SET undone_at = now(), undone_reason = NEW.withdrawn_reason
    WHERE undone_at IS NULL AND kind = 'JOINED' AND id IN (SELECT change_id FROM beneficiaries.family_change_member WHERE beneficiary_id = NEW.id);
  RETURN NULL;
END $$;
CREATE POLICY forget_secret ON beneficiaries.beneficiary_secret TO pilar_search USING (true);
CREATE POLICY forget_external_id ON beneficiaries.external_id FOR DELETE TO pilar_search USING (entity_type = 'Beneficiary');
CREATE POLICY forget_joining_select ON beneficiaries.family_change FOR SELECT TO pilar_search USING (true);
CREATE POLICY forget_joining ON beneficiaries.family_change FOR UPDATE TO pilar_search USING (kind = 'JOINED');
CREATE POLICY forget_joining_member ON beneficiaries.family_change_member FOR SELECT TO pilar_search USING (true);
GRANT SELECT, DELETE ON beneficiaries.beneficiary_secret TO pilar_search;
GRANT DELETE ON beneficiaries.external_id TO pilar_search;
GRANT SELECT, UPDATE (undone_at, undone_reason) ON beneficiaries.family_change TO pilar_search;
GRANT SELECT ON beneficiaries.family_change_member TO pilar_search;
ALTER FUNCTION beneficiaries.forget_person() OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.forget_person() FROM PUBLIC;
CREATE TRIGGER forget_person AFTER UPDATE OF withdrawn_at ON beneficiaries.beneficiary FOR EACH ROW
  WHEN (OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL) EXECUTE FUNCTION beneficiaries.forget_person();

-- Those of the persons and families on which something stands, in whatever area and of whatever type: they are not withdrawn under it.
CREATE FUNCTION beneficiaries.in_use(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT beneficiary_id FROM beneficiaries.welfare_case WHERE beneficiary_id = ANY (ids) AND state <> 'WITHDRAWN' AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.welfare_case WHERE family_id = ANY (ids) AND state <> 'WITHDRAWN' AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.beneficiary WHERE family_id = ANY (ids) AND life_state <> 'WITHDRAWN' AND beneficiaries.may_read()
  UNION SELECT beneficiary_id FROM beneficiaries.proposal WHERE beneficiary_id = ANY (ids) AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.proposal WHERE family_id = ANY (ids) AND beneficiaries.may_read()
  UNION SELECT beneficiary_id FROM beneficiaries.inventory_find WHERE beneficiary_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.inventory_find WHERE family_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  -- What came to their family after them concerns them too: its proposal is sent by their number.
  UNION SELECT person.id FROM beneficiaries.beneficiary AS person WHERE person.id = ANY (ids) AND beneficiaries.may_read() AND (
    EXISTS (SELECT FROM beneficiaries.welfare_case AS one WHERE one.family_id = person.family_id AND one.state <> 'WITHDRAWN' AND one.created_at >= person.created_at)
    OR EXISTS (SELECT FROM beneficiaries.proposal AS one WHERE one.family_id = person.family_id AND one.created_at >= person.created_at)
    OR EXISTS (SELECT FROM beneficiaries.inventory_find AS one WHERE one.family_id = person.family_id AND one.withdrawn_at IS NULL AND one.recorded_at >= person.created_at))
$$;
ALTER FUNCTION beneficiaries.in_use(uuid[]) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.in_use(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.in_use(uuid[]) TO pilar_beneficiaries;

-- Nor are they found by name, or compared.
CREATE OR REPLACE FUNCTION beneficiaries.find_beneficiaries(sought text, within text, regencies text[], most integer DEFAULT NULL) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT id FROM beneficiaries.beneficiary
  WHERE beneficiaries.placed_words(sounds, area_code, owner_code) @@ beneficiaries.placed_query(sought, within, regencies) AND withdrawn_at IS NULL
    AND beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))
  LIMIT most
$$;
CREATE OR REPLACE FUNCTION beneficiaries.find_families(sought text, within text, regencies text[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT family_id FROM beneficiaries.beneficiary
  WHERE family_id IS NOT NULL AND beneficiaries.placed_words(sounds, area_code, owner_code) @@ beneficiaries.placed_query(sought, within, regencies) AND withdrawn_at IS NULL
    AND beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))
$$;
CREATE TRIGGER compare_withdrawn AFTER UPDATE OF withdrawn_at ON beneficiaries.beneficiary FOR EACH ROW
  WHEN (OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL) EXECUTE FUNCTION beneficiaries.compare_anew('id');

-- Nothing is put on somebody who was taken back a moment ago: whoever does so reads anew.
CREATE OR REPLACE FUNCTION beneficiaries.name_survivor() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pg_temp AS $$
DECLARE
  survivor uuid;
  gone boolean;
BEGIN
  SELECT merged_into, withdrawn_at IS NOT NULL INTO survivor, gone FROM beneficiaries.beneficiary WHERE id = NEW.beneficiary_id FOR SHARE;
  IF gone THEN
    RAISE EXCEPTION 'the person was withdrawn meanwhile' USING ERRCODE = 'serialization_failure';
  END IF;
  NEW.beneficiary_id := coalesce(survivor, NEW.beneficiary_id);
  RETURN NEW;
END $$;

-- migrate:down
-- Goes down only where no import was taken back: who was hidden would be seen again.
CREATE OR REPLACE FUNCTION beneficiaries.name_survivor() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pg_temp AS $$
DECLARE
  survivor uuid;
BEGIN
  SELECT merged_into INTO survivor FROM beneficiaries.beneficiary WHERE id = NEW.beneficiary_id FOR SHARE;
  NEW.beneficiary_id := coalesce(survivor, NEW.beneficiary_id);
  RETURN NEW;
END $$;
DROP TRIGGER compare_withdrawn ON beneficiaries.beneficiary;
CREATE OR REPLACE FUNCTION beneficiaries.find_beneficiaries(sought text, within text, regencies text[], most integer DEFAULT NULL) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT id FROM beneficiaries.beneficiary
  WHERE beneficiaries.placed_words(sounds, area_code, owner_code) @@ beneficiaries.placed_query(sought, within, regencies)
    AND beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))
  LIMIT most
$$;
CREATE OR REPLACE FUNCTION beneficiaries.find_families(sought text, within text, regencies text[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT family_id FROM beneficiaries.beneficiary
  WHERE family_id IS NOT NULL AND beneficiaries.placed_words(sounds, area_code, owner_code) @@ beneficiaries.placed_query(sought, within, regencies)
    AND beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))
$$;
DROP FUNCTION beneficiaries.in_use(uuid[]);
DROP TRIGGER forget_person ON beneficiaries.beneficiary;
DROP FUNCTION beneficiaries.forget_person();
REVOKE SELECT ON beneficiaries.family_change_member FROM pilar_search;
REVOKE SELECT, UPDATE (undone_at, undone_reason) ON beneficiaries.family_change FROM pilar_search;
REVOKE DELETE ON beneficiaries.external_id FROM pilar_search;
REVOKE SELECT, DELETE ON beneficiaries.beneficiary_secret FROM pilar_search;
DROP POLICY forget_joining_member ON beneficiaries.family_change_member;
DROP POLICY forget_joining ON beneficiaries.family_change;
DROP POLICY forget_joining_select ON beneficiaries.family_change;
DROP POLICY forget_external_id ON beneficiaries.external_id;
DROP POLICY forget_secret ON beneficiaries.beneficiary_secret;
DROP TRIGGER withdraw_case ON beneficiaries.welfare_case;
DROP FUNCTION beneficiaries.withdraw_case();
DROP TRIGGER withdraw_family ON beneficiaries.family;
DROP FUNCTION beneficiaries.withdraw_family();
DROP TRIGGER withdraw_person ON beneficiaries.beneficiary;
DROP FUNCTION beneficiaries.withdraw_person();
ALTER POLICY read_welfare_case ON beneficiaries.welfare_case USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read())
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))
  AND (NOT sensitive OR (SELECT beneficiaries.may_read_sensitive()) OR reported_by = (SELECT current_setting('pilar.account', true)))));
ALTER POLICY read_beneficiary ON beneficiaries.beneficiary USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read())
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true))
    OR moved_to >= (SELECT current_setting('pilar.area', true)) AND moved_to < (SELECT current_setting('pilar.area_end', true)))));
ALTER POLICY read_family ON beneficiaries.family USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read())
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true))
    OR moved_to >= (SELECT current_setting('pilar.area', true)) AND moved_to < (SELECT current_setting('pilar.area_end', true)))));
ALTER TABLE beneficiaries.welfare_case DROP COLUMN withdrawn_reason, DROP COLUMN withdrawn_at;
ALTER TABLE beneficiaries.beneficiary DROP CONSTRAINT beneficiary_withdrawn_whole, DROP CONSTRAINT beneficiary_life_state_known, DROP COLUMN withdrawn_reason, DROP COLUMN withdrawn_at,
  ADD CONSTRAINT beneficiary_life_state_known CHECK (life_state IN ('ACTIVE', 'DECEASED', 'MOVED_OUT', 'MERGED'));
ALTER TABLE beneficiaries.family DROP CONSTRAINT family_withdrawn_whole, DROP CONSTRAINT family_life_state_known, DROP COLUMN withdrawn_reason, DROP COLUMN withdrawn_at,
  ADD CONSTRAINT family_life_state_known CHECK (life_state IN ('ACTIVE', 'MOVED_OUT', 'DISSOLVED', 'MERGED'));
