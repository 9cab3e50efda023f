-- migrate:up
-- An entitlement follows whom it is of (rule 36): it is frozen by the very statement that records a death, a move out or a dissolution, on
-- whatever way, those too that whoever records it may not see; and it is given back when that is taken back. Where a family moves within
-- the programme's area it goes along. Where the programme does not reach, it stays, frozen: what it is called would tell where they came from.
CREATE POLICY follow_entitlement_select ON beneficiaries.entitlement FOR SELECT TO pilar_search USING (true);
CREATE POLICY follow_entitlement_update ON beneficiaries.entitlement FOR UPDATE TO pilar_search USING (true);
CREATE POLICY follow_programme ON beneficiaries.programme FOR SELECT TO pilar_search USING (true);
CREATE POLICY follow_entitlement_step_select ON beneficiaries.entitlement_step FOR SELECT TO pilar_search USING (true);
CREATE POLICY follow_entitlement_step ON beneficiaries.entitlement_step FOR INSERT TO pilar_search WITH CHECK (account IS NULL);
GRANT SELECT ON beneficiaries.entitlement, beneficiaries.entitlement_step, beneficiaries.programme TO pilar_search;
GRANT UPDATE (family_id, beneficiary_id, area_code, owner_code, state, reason, ended_on, frozen_on, frozen_reason, since, version, updated_at) ON beneficiaries.entitlement TO pilar_search;
GRANT INSERT ON beneficiaries.entitlement_step TO pilar_search;

-- Why nothing is delivered to somebody of that state, in a place that the programme reaches or not; null where it is.
CREATE FUNCTION beneficiaries.frozen_for(life_state text, reached boolean) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN life_state IN ('DECEASED', 'MOVED_OUT', 'DISSOLVED') THEN life_state WHEN NOT reached THEN 'MOVED_OUT' END
$$;

-- Puts the entitlements of one family or person where and how they stand now. Of those that are over the place alone follows.
CREATE FUNCTION beneficiaries.follow_entitlements(subject uuid, now_state text, place text, keeper text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
BEGIN
  WITH meant AS (
    SELECT one.id, reached, CASE WHEN one.open THEN beneficiaries.frozen_for(now_state, reached) ELSE one.frozen_reason END AS reason, one.area_code AS was_in, one.frozen_reason AS was_frozen
    FROM beneficiaries.entitlement AS one JOIN beneficiaries.programme ON programme.id = one.programme_id, LATERAL (SELECT starts_with(place || '.', programme.area_code || '.') AS reached) AS reach
    WHERE one.family_id = subject OR one.beneficiary_id = subject
  ), followed AS (
    UPDATE beneficiaries.entitlement AS one SET
      area_code = CASE WHEN reached THEN place ELSE one.area_code END, owner_code = CASE WHEN reached AND place <> one.area_code THEN keeper ELSE one.owner_code END,
      frozen_reason = meant.reason, frozen_on = CASE WHEN meant.reason IS NULL THEN NULL ELSE coalesce(one.frozen_on, (now() AT TIME ZONE 'Asia/Jakarta')::date) END,
      version = one.version + 1, updated_at = now()
    FROM meant WHERE meant.id = one.id AND (meant.reason IS DISTINCT FROM one.frozen_reason OR (reached AND place <> one.area_code))
    RETURNING one.id, one.version, one.state, one.area_code, one.owner_code, one.frozen_reason, meant.was_in, meant.was_frozen
  )
  INSERT INTO beneficiaries.entitlement_step (id, entitlement_id, version, kind, state, reason, happened_on, area_code, owner_code)
  SELECT uuidv7(), id, version, CASE WHEN area_code <> was_in THEN 'MOVE' WHEN frozen_reason IS NULL THEN 'UNFREEZE' ELSE 'FREEZE' END, state,
    -- Where they came from is told nobody at the new place, and not why either.
    CASE WHEN area_code = was_in THEN coalesce(frozen_reason, was_frozen) END, (now() AT TIME ZONE 'Asia/Jakarta')::date, area_code, owner_code
  FROM followed;
END $$;

CREATE FUNCTION beneficiaries.follow_subject() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
BEGIN
  PERFORM beneficiaries.follow_entitlements(NEW.id, NEW.life_state, NEW.area_code, NEW.owner_code);
  RETURN NULL;
END $$;

-- Whoever enters one while a death is recorded waits for it, and enters it frozen.
CREATE FUNCTION beneficiaries.stand_as_subject() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
DECLARE
  subject record;
  reached boolean;
BEGIN
  IF NEW.family_id IS NULL THEN
    SELECT life_state, area_code INTO subject FROM beneficiaries.beneficiary WHERE id = NEW.beneficiary_id;
  ELSE
    SELECT life_state, area_code INTO subject FROM beneficiaries.family WHERE id = NEW.family_id;
  END IF;
  SELECT starts_with(subject.area_code || '.', programme.area_code || '.') INTO reached FROM beneficiaries.programme WHERE id = NEW.programme_id;
  NEW.frozen_reason := beneficiaries.frozen_for(subject.life_state, reached);
  NEW.frozen_on := CASE WHEN NEW.frozen_reason IS NOT NULL THEN (now() AT TIME ZONE 'Asia/Jakarta')::date END;
  RETURN NEW;
END $$;

ALTER FUNCTION beneficiaries.follow_entitlements(uuid, text, text, text) OWNER TO pilar_search;
ALTER FUNCTION beneficiaries.follow_subject() OWNER TO pilar_search;
ALTER FUNCTION beneficiaries.stand_as_subject() OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.follow_entitlements(uuid, text, text, text), beneficiaries.follow_subject(), beneficiaries.stand_as_subject() FROM PUBLIC;
-- Of a merged record the merge carries what hangs on it (20261203050103).
CREATE TRIGGER follow_subject AFTER UPDATE OF life_state, area_code ON beneficiaries.family FOR EACH ROW
  WHEN ((OLD.life_state <> NEW.life_state OR OLD.area_code <> NEW.area_code) AND NEW.life_state <> 'MERGED') EXECUTE FUNCTION beneficiaries.follow_subject();
CREATE TRIGGER follow_subject AFTER UPDATE OF life_state, area_code ON beneficiaries.beneficiary FOR EACH ROW
  WHEN ((OLD.life_state <> NEW.life_state OR OLD.area_code <> NEW.area_code) AND NEW.life_state <> 'MERGED') EXECUTE FUNCTION beneficiaries.follow_subject();
-- In the order of their names: first whom it is of, then how these stand.
CREATE TRIGGER name_standing_family BEFORE INSERT ON beneficiaries.entitlement FOR EACH ROW WHEN (NEW.family_id IS NOT NULL) EXECUTE FUNCTION beneficiaries.name_standing_family();
CREATE TRIGGER name_survivor BEFORE INSERT ON beneficiaries.entitlement FOR EACH ROW WHEN (NEW.beneficiary_id IS NOT NULL) EXECUTE FUNCTION beneficiaries.name_survivor();
CREATE TRIGGER stand_as_subject BEFORE INSERT ON beneficiaries.entitlement FOR EACH ROW EXECUTE FUNCTION beneficiaries.stand_as_subject();

-- migrate:down
DROP TRIGGER follow_subject ON beneficiaries.beneficiary;
DROP TRIGGER follow_subject ON beneficiaries.family;
DROP TRIGGER stand_as_subject ON beneficiaries.entitlement;
DROP TRIGGER name_survivor ON beneficiaries.entitlement;
DROP TRIGGER name_standing_family ON beneficiaries.entitlement;
DROP FUNCTION beneficiaries.stand_as_subject();
DROP FUNCTION beneficiaries.follow_subject();
DROP FUNCTION beneficiaries.follow_entitlements(uuid, text, text, text);
DROP FUNCTION beneficiaries.frozen_for(text, boolean);
REVOKE INSERT ON beneficiaries.entitlement_step FROM pilar_search;
REVOKE UPDATE (family_id, beneficiary_id, area_code, owner_code, state, reason, ended_on, frozen_on, frozen_reason, since, version, updated_at) ON beneficiaries.entitlement FROM pilar_search;
REVOKE SELECT ON beneficiaries.entitlement, beneficiaries.entitlement_step, beneficiaries.programme FROM pilar_search;
DROP POLICY follow_entitlement_step ON beneficiaries.entitlement_step;
DROP POLICY follow_entitlement_step_select ON beneficiaries.entitlement_step;
DROP POLICY follow_programme ON beneficiaries.programme;
DROP POLICY follow_entitlement_update ON beneficiaries.entitlement;
DROP POLICY follow_entitlement_select ON beneficiaries.entitlement;
