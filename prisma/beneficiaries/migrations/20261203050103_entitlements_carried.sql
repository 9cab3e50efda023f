-- migrate:up
-- Entitlements of a person or family that is merged are the survivor's from then on, as cases and proposals are. Of two that go on to one
-- programme and year the later ends as merged; taking the merge back gives each back what was theirs, and opens what it ended.

-- Writes into their ledgers what a merge did to entitlements.
CREATE FUNCTION beneficiaries.note_merged_entitlements(ids uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  INSERT INTO beneficiaries.entitlement_step (id, entitlement_id, version, kind, state, reason, happened_on, area_code, owner_code)
  SELECT uuidv7(), id, version, 'MERGE', state, reason, (now() AT TIME ZONE 'Asia/Jakarta')::date, area_code, owner_code FROM beneficiaries.entitlement WHERE id = ANY (ids)
$$;

-- The two of a merge that stands, of persons or of families.
CREATE FUNCTION beneficiaries.merged_pair(merge uuid, OUT merged uuid, OUT survivor uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT merged_id, survivor_id FROM beneficiaries.beneficiary_merge WHERE id = merge AND undone_at IS NULL
  UNION ALL SELECT other_family_id, family_id FROM beneficiaries.family_change WHERE id = merge AND kind = 'MERGED' AND undone_at IS NULL
$$;

-- Where a person or family lives now, and how they are.
CREATE FUNCTION beneficiaries.follow_now(subject uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT beneficiaries.follow_entitlements(id, life_state, area_code, owner_code) FROM (
    SELECT id, life_state, area_code, owner_code FROM beneficiaries.family WHERE id = subject UNION ALL SELECT id, life_state, area_code, owner_code FROM beneficiaries.beneficiary WHERE id = subject) AS one
$$;

CREATE FUNCTION beneficiaries.carry_entitlements(merge uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
DECLARE
  pair record;
  ended jsonb;
  moved uuid[];
BEGIN
  SELECT * INTO STRICT pair FROM beneficiaries.merged_pair(merge);
  IF pair.merged IS NULL OR EXISTS (SELECT FROM beneficiaries.beneficiary_merge WHERE id = merge AND jsonb_exists(carried, 'Entitlement'))
    OR EXISTS (SELECT FROM beneficiaries.family_change WHERE id = merge AND jsonb_exists(carried, 'Entitlement')) THEN
    RAISE EXCEPTION 'merge % carries no entitlements', merge;
  END IF;
  WITH later AS (
    SELECT one.id, one.state, one.reason FROM beneficiaries.entitlement AS one JOIN beneficiaries.entitlement AS other
      ON other.programme_id = one.programme_id AND other.year = one.year AND other.open AND (one.created_at, one.id) > (other.created_at, other.id)
    WHERE one.open AND coalesce(one.family_id, one.beneficiary_id) IN (pair.merged, pair.survivor) AND coalesce(other.family_id, other.beneficiary_id) IN (pair.merged, pair.survivor)
  ), ending AS (
    UPDATE beneficiaries.entitlement AS one SET state = 'TERMINATED', reason = 'MERGED', ended_on = (now() AT TIME ZONE 'Asia/Jakarta')::date, since = now(), version = version + 1, updated_at = now()
    FROM later WHERE later.id = one.id RETURNING later.*)
  SELECT coalesce(jsonb_agg(to_jsonb(ending)), '[]') INTO ended FROM ending;
  PERFORM beneficiaries.note_merged_entitlements(ARRAY(SELECT (one ->> 'id')::uuid FROM jsonb_array_elements(ended) AS one));
  WITH carried AS (
    UPDATE beneficiaries.entitlement SET family_id = CASE WHEN family_id IS NOT NULL THEN pair.survivor END, beneficiary_id = CASE WHEN beneficiary_id IS NOT NULL THEN pair.survivor END,
      version = version + 1, updated_at = now()
    WHERE family_id = pair.merged OR beneficiary_id = pair.merged RETURNING id)
  SELECT coalesce(array_agg(id), '{}') INTO moved FROM carried;
  PERFORM beneficiaries.note_merged_entitlements(moved);
  UPDATE beneficiaries.beneficiary_merge SET carried = carried || jsonb_build_object('Entitlement', to_jsonb(moved), 'EntitlementEnded', ended) WHERE id = merge;
  UPDATE beneficiaries.family_change SET carried = carried || jsonb_build_object('Entitlement', to_jsonb(moved), 'EntitlementEnded', ended) WHERE id = merge;
  PERFORM beneficiaries.follow_now(pair.survivor);
END $$;

CREATE FUNCTION beneficiaries.give_entitlements_back(merge uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
DECLARE
  pair record;
  made jsonb;
  moved uuid[];
  opened uuid[];
BEGIN
  SELECT * INTO STRICT pair FROM beneficiaries.merged_pair(merge);
  SELECT carried INTO STRICT made FROM (SELECT id, carried FROM beneficiaries.beneficiary_merge UNION ALL SELECT id, carried FROM beneficiaries.family_change) AS one WHERE id = merge;
  WITH given AS (
    UPDATE beneficiaries.entitlement SET family_id = CASE WHEN family_id IS NOT NULL THEN pair.merged END, beneficiary_id = CASE WHEN beneficiary_id IS NOT NULL THEN pair.merged END,
      version = version + 1, updated_at = now()
    WHERE coalesce(family_id, beneficiary_id) = pair.survivor AND id IN (SELECT jsonb_array_elements_text(coalesce(made -> 'Entitlement', '[]'))::uuid) RETURNING id)
  SELECT coalesce(array_agg(id), '{}') INTO moved FROM given;
  PERFORM beneficiaries.note_merged_entitlements(moved);
  WITH given AS (
    UPDATE beneficiaries.entitlement AS one SET state = was ->> 'state', reason = was ->> 'reason', ended_on = NULL, since = now(), version = version + 1, updated_at = now()
    FROM jsonb_array_elements(coalesce(made -> 'EntitlementEnded', '[]')) AS was
    WHERE one.id = (was ->> 'id')::uuid AND one.state = 'TERMINATED' AND one.reason = 'MERGED' AND NOT EXISTS (
      SELECT FROM beneficiaries.entitlement AS own WHERE own.open AND own.programme_id = one.programme_id AND own.year = one.year
        AND coalesce(own.family_id, own.beneficiary_id) = coalesce(one.family_id, one.beneficiary_id)) RETURNING one.id)
  SELECT coalesce(array_agg(id), '{}') INTO opened FROM given;
  PERFORM beneficiaries.note_merged_entitlements(opened);
  PERFORM beneficiaries.follow_now(pair.merged);
END $$;

ALTER FUNCTION beneficiaries.note_merged_entitlements(uuid[]) OWNER TO pilar_search;
ALTER FUNCTION beneficiaries.merged_pair(uuid) OWNER TO pilar_search;
ALTER FUNCTION beneficiaries.follow_now(uuid) OWNER TO pilar_search;
ALTER FUNCTION beneficiaries.carry_entitlements(uuid) OWNER TO pilar_search;
ALTER FUNCTION beneficiaries.give_entitlements_back(uuid) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.note_merged_entitlements(uuid[]), beneficiaries.merged_pair(uuid), beneficiaries.follow_now(uuid), beneficiaries.carry_entitlements(uuid), beneficiaries.give_entitlements_back(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.carry_entitlements(uuid), beneficiaries.give_entitlements_back(uuid) TO pilar_beneficiaries;

-- Who has an entitlement is not taken back with the list they came in; `in_use` asks this and adds services and referrals.
CREATE OR REPLACE FUNCTION beneficiaries.in_use_before_services(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT beneficiary_id FROM beneficiaries.welfare_case WHERE beneficiary_id = ANY (ids) AND state <> 'WITHDRAWN' AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.welfare_case WHERE family_id = ANY (ids) AND state <> 'WITHDRAWN' AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.beneficiary WHERE family_id = ANY (ids) AND life_state <> 'WITHDRAWN' AND beneficiaries.may_read()
  UNION SELECT beneficiary_id FROM beneficiaries.proposal WHERE beneficiary_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.proposal WHERE family_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  UNION SELECT beneficiary_id FROM beneficiaries.inventory_find WHERE beneficiary_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.inventory_find WHERE family_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.housing_photo WHERE family_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  UNION SELECT case_id FROM beneficiaries.case_file WHERE case_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  -- What came to their family after them concerns them too: its proposal is sent by their number.
  UNION SELECT person.id FROM beneficiaries.beneficiary AS person WHERE person.id = ANY (ids) AND beneficiaries.may_read() AND (
    EXISTS (SELECT FROM beneficiaries.welfare_case AS one WHERE one.family_id = person.family_id AND one.state <> 'WITHDRAWN' AND one.created_at >= person.created_at)
    OR EXISTS (SELECT FROM beneficiaries.proposal AS one WHERE one.family_id = person.family_id AND one.withdrawn_at IS NULL AND one.created_at >= person.created_at)
    OR EXISTS (SELECT FROM beneficiaries.inventory_find AS one WHERE one.family_id = person.family_id AND one.withdrawn_at IS NULL AND one.recorded_at >= person.created_at))
  UNION SELECT family_id FROM beneficiaries.entitlement WHERE family_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  UNION SELECT beneficiary_id FROM beneficiaries.entitlement WHERE beneficiary_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
$$;

-- migrate:down
CREATE OR REPLACE FUNCTION beneficiaries.in_use_before_services(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT beneficiary_id FROM beneficiaries.welfare_case WHERE beneficiary_id = ANY (ids) AND state <> 'WITHDRAWN' AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.welfare_case WHERE family_id = ANY (ids) AND state <> 'WITHDRAWN' AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.beneficiary WHERE family_id = ANY (ids) AND life_state <> 'WITHDRAWN' AND beneficiaries.may_read()
  UNION SELECT beneficiary_id FROM beneficiaries.proposal WHERE beneficiary_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.proposal WHERE family_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  UNION SELECT beneficiary_id FROM beneficiaries.inventory_find WHERE beneficiary_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.inventory_find WHERE family_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.housing_photo WHERE family_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  UNION SELECT case_id FROM beneficiaries.case_file WHERE case_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  -- What came to their family after them concerns them too: its proposal is sent by their number.
  UNION SELECT person.id FROM beneficiaries.beneficiary AS person WHERE person.id = ANY (ids) AND beneficiaries.may_read() AND (
    EXISTS (SELECT FROM beneficiaries.welfare_case AS one WHERE one.family_id = person.family_id AND one.state <> 'WITHDRAWN' AND one.created_at >= person.created_at)
    OR EXISTS (SELECT FROM beneficiaries.proposal AS one WHERE one.family_id = person.family_id AND one.withdrawn_at IS NULL AND one.created_at >= person.created_at)
    OR EXISTS (SELECT FROM beneficiaries.inventory_find AS one WHERE one.family_id = person.family_id AND one.withdrawn_at IS NULL AND one.recorded_at >= person.created_at))
$$;
DROP FUNCTION beneficiaries.give_entitlements_back(uuid);
DROP FUNCTION beneficiaries.carry_entitlements(uuid);
DROP FUNCTION beneficiaries.follow_now(uuid);
DROP FUNCTION beneficiaries.merged_pair(uuid);
DROP FUNCTION beneficiaries.note_merged_entitlements(uuid[]);
