-- migrate:up
-- squawk-ignore-file adding-field-with-default
-- What hangs on a family that is merged is the other's from then on, as a merged person's is the survivor's (20261128170001): cases of
-- the family, proposals, what inventories found, and the names that other systems gave. What was moved stands beside the change, so that
-- taking it back gives it back.
ALTER TABLE beneficiaries.family_change ADD COLUMN carried jsonb NOT NULL DEFAULT '{}';

CREATE POLICY carry_family_change ON beneficiaries.family_change FOR UPDATE TO pilar_search USING (kind = 'MERGED');
CREATE POLICY carry_family_external_id_select ON beneficiaries.external_id FOR SELECT TO pilar_search USING (entity_type = 'Family');
CREATE POLICY carry_family_external_id_update ON beneficiaries.external_id FOR UPDATE TO pilar_search USING (entity_type = 'Family');
GRANT UPDATE (carried) ON beneficiaries.family_change TO pilar_search;
GRANT UPDATE (family_id) ON beneficiaries.welfare_case, beneficiaries.inventory_find, beneficiaries.proposal TO pilar_search;
-- Held, so that nothing is entered of a family while it is merged; never written.
CREATE POLICY hold_family ON beneficiaries.family FOR UPDATE TO pilar_search USING (true) WITH CHECK (false);
GRANT UPDATE (merged_into) ON beneficiaries.family TO pilar_search;

-- Moves what hangs on the merged family to the one that stays. The versions of those told in the trail go up. What cannot stand twice
-- stays under the old id, which leads to the family: an open case beside one of its type and a proposal under way beside another (they lie
-- where whoever merges sees nothing of them, or the merge was refused), and what one round found of both (its count was signed).
CREATE FUNCTION beneficiaries.carry_to_family(merge uuid, told uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
DECLARE
  made beneficiaries.family_change;
  cases jsonb;
  proposals jsonb;
  finds jsonb;
  named jsonb;
BEGIN
  SELECT one.* INTO STRICT made FROM beneficiaries.family_change AS one JOIN beneficiaries.family AS merged ON merged.id = one.other_family_id AND merged.merged_into IS NOT NULL
    WHERE one.id = merge AND one.kind = 'MERGED' AND one.undone_at IS NULL AND one.carried = '{}';
  WITH moved AS (
    UPDATE beneficiaries.welfare_case AS one SET family_id = made.family_id, version = version + (id = ANY (told))::integer, updated_at = now()
    WHERE family_id = made.other_family_id AND (NOT open OR NOT EXISTS (
      SELECT FROM beneficiaries.welfare_case AS own WHERE own.family_id = made.family_id AND own.type_code = one.type_code AND own.open)) RETURNING id)
  SELECT coalesce(jsonb_agg(id), '[]') INTO cases FROM moved;
  WITH moved AS (
    UPDATE beneficiaries.proposal SET family_id = made.family_id, version = version + (id = ANY (told))::integer
    WHERE family_id = made.other_family_id AND (next_step IS NULL OR NOT EXISTS (
      SELECT FROM beneficiaries.proposal AS own WHERE own.family_id = made.family_id AND own.next_step IS NOT NULL)) RETURNING id)
  SELECT coalesce(jsonb_agg(id), '[]') INTO proposals FROM moved;
  WITH moved AS (
    UPDATE beneficiaries.inventory_find AS find SET family_id = made.family_id, version = version + (id = ANY (told))::integer, updated_at = now()
    WHERE family_id = made.other_family_id AND (withdrawn_at IS NOT NULL OR NOT EXISTS (
      SELECT FROM beneficiaries.inventory_find AS own WHERE own.round_id = find.round_id AND own.family_id = made.family_id AND own.withdrawn_at IS NULL)) RETURNING id)
  SELECT coalesce(jsonb_agg(id), '[]') INTO finds FROM moved;
  WITH moved AS (
    UPDATE beneficiaries.external_id SET entity_id = made.family_id WHERE entity_type = 'Family' AND entity_id = made.other_family_id RETURNING client, system, value)
  SELECT coalesce(jsonb_agg(jsonb_build_array(client, system, value)), '[]') INTO named FROM moved;
  UPDATE beneficiaries.family_change SET carried = jsonb_build_object('WelfareCase', cases, 'Proposal', proposals, 'InventoryFind', finds, 'externalIds', named) WHERE id = merge;
END $$;

-- Gives back what a merge carried, once it is taken back. What was entered of the family since stays its own.
CREATE FUNCTION beneficiaries.give_back_to_family(merge uuid, told uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
DECLARE
  made beneficiaries.family_change;
BEGIN
  SELECT one.* INTO STRICT made FROM beneficiaries.family_change AS one JOIN beneficiaries.family AS merged ON merged.id = one.other_family_id AND merged.merged_into IS NULL
    WHERE one.id = merge AND one.kind = 'MERGED' AND one.undone_at IS NULL;
  UPDATE beneficiaries.welfare_case SET family_id = made.other_family_id, version = version + (id = ANY (told))::integer, updated_at = now()
    WHERE family_id = made.family_id AND id IN (SELECT jsonb_array_elements_text(made.carried -> 'WelfareCase')::uuid);
  UPDATE beneficiaries.proposal SET family_id = made.other_family_id, version = version + (id = ANY (told))::integer
    WHERE family_id = made.family_id AND id IN (SELECT jsonb_array_elements_text(made.carried -> 'Proposal')::uuid);
  UPDATE beneficiaries.inventory_find SET family_id = made.other_family_id, version = version + (id = ANY (told))::integer, updated_at = now()
    WHERE family_id = made.family_id AND id IN (SELECT jsonb_array_elements_text(made.carried -> 'InventoryFind')::uuid);
  UPDATE beneficiaries.external_id AS given SET entity_id = made.other_family_id FROM jsonb_array_elements(made.carried -> 'externalIds') AS named (parts)
    WHERE entity_type = 'Family' AND entity_id = made.family_id AND given.client = parts ->> 0 AND given.system = parts ->> 1 AND given.value = parts ->> 2;
END $$;

-- Whoever enters something of a family waits for a merge under way, and enters it of the family that stays; nothing is put on one that
-- was taken back a moment ago.
CREATE FUNCTION beneficiaries.name_standing_family() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pg_temp AS $$
DECLARE
  standing uuid;
  gone boolean;
BEGIN
  SELECT merged_into, withdrawn_at IS NOT NULL INTO standing, gone FROM beneficiaries.family WHERE id = NEW.family_id FOR SHARE;
  IF gone THEN
    RAISE EXCEPTION 'the family was withdrawn meanwhile' USING ERRCODE = 'serialization_failure';
  END IF;
  NEW.family_id := coalesce(standing, NEW.family_id);
  RETURN NEW;
END $$;
ALTER FUNCTION beneficiaries.carry_to_family(uuid, uuid[]) OWNER TO pilar_search;
ALTER FUNCTION beneficiaries.give_back_to_family(uuid, uuid[]) OWNER TO pilar_search;
ALTER FUNCTION beneficiaries.name_standing_family() OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.carry_to_family(uuid, uuid[]), beneficiaries.give_back_to_family(uuid, uuid[]), beneficiaries.name_standing_family() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.carry_to_family(uuid, uuid[]), beneficiaries.give_back_to_family(uuid, uuid[]) TO pilar_beneficiaries;
CREATE TRIGGER name_standing_family BEFORE INSERT ON beneficiaries.welfare_case FOR EACH ROW WHEN (NEW.family_id IS NOT NULL) EXECUTE FUNCTION beneficiaries.name_standing_family();
CREATE TRIGGER name_standing_family BEFORE INSERT ON beneficiaries.proposal FOR EACH ROW WHEN (NEW.family_id IS NOT NULL) EXECUTE FUNCTION beneficiaries.name_standing_family();
CREATE TRIGGER name_standing_family BEFORE INSERT ON beneficiaries.inventory_find FOR EACH ROW WHEN (NEW.family_id IS NOT NULL) EXECUTE FUNCTION beneficiaries.name_standing_family();

-- The receipt of a family that was merged still tells how far the round is, as that of a person does.
CREATE OR REPLACE FUNCTION beneficiaries.receipt_state(code text) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT jsonb_build_object('stands', find.withdrawn_at IS NULL AND coalesce(standing.life_state, family.life_state, survivor.life_state, person.life_state) = 'ACTIVE' AND round.state <> 'WITHDRAWN',
    'state', round.state, 'year', round.year, 'period', round.period)
  FROM beneficiaries.inventory_find AS find JOIN beneficiaries.inventory_round AS round ON round.id = find.round_id
  LEFT JOIN beneficiaries.family AS family ON family.id = find.family_id LEFT JOIN beneficiaries.beneficiary AS person ON person.id = find.beneficiary_id
  LEFT JOIN beneficiaries.family AS standing ON standing.id = family.merged_into
  LEFT JOIN beneficiaries.beneficiary AS survivor ON survivor.id = person.merged_into
  WHERE find.receipt_code = code
$$;

-- Merges that were made before carry now, the earlier first.
ALTER TABLE beneficiaries.family_change NO FORCE ROW LEVEL SECURITY;
DO $$
DECLARE earlier uuid;
BEGIN
  FOR earlier IN SELECT id FROM beneficiaries.family_change WHERE kind = 'MERGED' AND undone_at IS NULL ORDER BY made_at LOOP
    PERFORM beneficiaries.carry_to_family(earlier, '{}');
  END LOOP;
END $$;
ALTER TABLE beneficiaries.family_change FORCE ROW LEVEL SECURITY;

-- migrate:down
CREATE OR REPLACE FUNCTION beneficiaries.receipt_state(code text) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT jsonb_build_object('stands', find.withdrawn_at IS NULL AND coalesce(family.life_state, survivor.life_state, person.life_state) = 'ACTIVE' AND round.state <> 'WITHDRAWN',
    'state', round.state, 'year', round.year, 'period', round.period)
  FROM beneficiaries.inventory_find AS find JOIN beneficiaries.inventory_round AS round ON round.id = find.round_id
  LEFT JOIN beneficiaries.family AS family ON family.id = find.family_id LEFT JOIN beneficiaries.beneficiary AS person ON person.id = find.beneficiary_id
  LEFT JOIN beneficiaries.beneficiary AS survivor ON survivor.id = person.merged_into
  WHERE find.receipt_code = code
$$;
DROP TRIGGER name_standing_family ON beneficiaries.inventory_find;
DROP TRIGGER name_standing_family ON beneficiaries.proposal;
DROP TRIGGER name_standing_family ON beneficiaries.welfare_case;
DROP FUNCTION beneficiaries.name_standing_family();
DROP FUNCTION beneficiaries.give_back_to_family(uuid, uuid[]);
DROP FUNCTION beneficiaries.carry_to_family(uuid, uuid[]);
REVOKE UPDATE (merged_into) ON beneficiaries.family FROM pilar_search;
DROP POLICY hold_family ON beneficiaries.family;
REVOKE UPDATE (family_id) ON beneficiaries.welfare_case, beneficiaries.inventory_find, beneficiaries.proposal FROM pilar_search;
REVOKE UPDATE (carried) ON beneficiaries.family_change FROM pilar_search;
DROP POLICY carry_family_external_id_update ON beneficiaries.external_id;
DROP POLICY carry_family_external_id_select ON beneficiaries.external_id;
DROP POLICY carry_family_change ON beneficiaries.family_change;
ALTER TABLE beneficiaries.family_change DROP COLUMN carried;
