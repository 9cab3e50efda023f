-- migrate:up
-- What hangs on a person who is merged is the survivor's from then on: cases, proposals, what inventories found, and the names that other
-- systems gave. It may lie in areas that whoever merges does not see: it is moved as well, by a role of its own, which tells nobody of
-- it. What was moved stands beside the merge, so that taking it back gives each back what was theirs.
ALTER TABLE beneficiaries.beneficiary_merge ADD COLUMN carried jsonb NOT NULL DEFAULT '{}';

CREATE POLICY carry_merge_select ON beneficiaries.beneficiary_merge FOR SELECT TO pilar_search USING (true);
CREATE POLICY carry_merge_update ON beneficiaries.beneficiary_merge FOR UPDATE TO pilar_search USING (true);
CREATE POLICY carry_proposal_select ON beneficiaries.proposal FOR SELECT TO pilar_search USING (true);
CREATE POLICY carry_proposal_update ON beneficiaries.proposal FOR UPDATE TO pilar_search USING (true);
CREATE POLICY carry_find_select ON beneficiaries.inventory_find FOR SELECT TO pilar_search USING (true);
CREATE POLICY carry_find_update ON beneficiaries.inventory_find FOR UPDATE TO pilar_search USING (true);
CREATE POLICY carry_external_id_select ON beneficiaries.external_id FOR SELECT TO pilar_search USING (entity_type = 'Beneficiary');
CREATE POLICY carry_external_id_update ON beneficiaries.external_id FOR UPDATE TO pilar_search USING (entity_type = 'Beneficiary');
GRANT SELECT ON beneficiaries.beneficiary_merge, beneficiaries.proposal, beneficiaries.external_id TO pilar_search;
GRANT UPDATE (carried) ON beneficiaries.beneficiary_merge TO pilar_search;
GRANT UPDATE (beneficiary_id, version, updated_at) ON beneficiaries.welfare_case, beneficiaries.inventory_find TO pilar_search;
GRANT UPDATE (beneficiary_id, version) ON beneficiaries.proposal TO pilar_search;
GRANT UPDATE (entity_id) ON beneficiaries.external_id TO pilar_search;
-- Held, so that nothing is entered of somebody while they are merged; never written.
CREATE POLICY hold_beneficiary ON beneficiaries.beneficiary FOR UPDATE TO pilar_search USING (true) WITH CHECK (false);
GRANT UPDATE (merged_into) ON beneficiaries.beneficiary TO pilar_search;

-- Moves what hangs on the merged person to the survivor. The versions of those told in the trail go up. What cannot stand
-- twice stays under the old id, which leads to the survivor: an open case beside one of its type and a proposal under way beside another
-- (they lie in areas that see nothing of each other, or the merge was refused), and what one round found of both (its count was signed). A proposal keeps its time: by it the days of its tasks are counted.
CREATE FUNCTION beneficiaries.carry_to_survivor(merge uuid, told uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
DECLARE
  made beneficiaries.beneficiary_merge;
  survivor beneficiaries.beneficiary;
  cases jsonb;
  proposals jsonb;
  finds jsonb;
  named jsonb;
BEGIN
  SELECT one.* INTO STRICT made FROM beneficiaries.beneficiary_merge AS one JOIN beneficiaries.beneficiary AS merged ON merged.id = one.merged_id AND merged.merged_into IS NOT NULL
    WHERE one.id = merge AND one.undone_at IS NULL AND one.carried = '{}';
  SELECT * INTO STRICT survivor FROM beneficiaries.beneficiary WHERE id = made.survivor_id;
  WITH moved AS (
    UPDATE beneficiaries.welfare_case AS one SET beneficiary_id = survivor.id, sex = survivor.sex, born_on = survivor.birth_date, version = version + (id = ANY (told))::integer, updated_at = now()
    WHERE beneficiary_id = made.merged_id AND (NOT open OR NOT EXISTS (
      SELECT FROM beneficiaries.welfare_case AS own WHERE own.beneficiary_id = survivor.id AND own.type_code = one.type_code AND own.open)) RETURNING id)
  SELECT coalesce(jsonb_agg(id), '[]') INTO cases FROM moved;
  WITH moved AS (
    UPDATE beneficiaries.proposal SET beneficiary_id = survivor.id, version = version + (id = ANY (told))::integer
    WHERE beneficiary_id = made.merged_id AND (next_step IS NULL OR NOT EXISTS (
      SELECT FROM beneficiaries.proposal AS own WHERE own.beneficiary_id = survivor.id AND own.next_step IS NOT NULL)) RETURNING id)
  SELECT coalesce(jsonb_agg(id), '[]') INTO proposals FROM moved;
  WITH moved AS (
    UPDATE beneficiaries.inventory_find AS find SET beneficiary_id = survivor.id, version = version + (id = ANY (told))::integer, updated_at = now()
    WHERE beneficiary_id = made.merged_id AND (withdrawn_at IS NOT NULL OR NOT EXISTS (
      SELECT FROM beneficiaries.inventory_find AS own WHERE own.round_id = find.round_id AND own.beneficiary_id = survivor.id AND own.withdrawn_at IS NULL)) RETURNING id)
  SELECT coalesce(jsonb_agg(id), '[]') INTO finds FROM moved;
  WITH moved AS (
    UPDATE beneficiaries.external_id SET entity_id = survivor.id WHERE entity_type = 'Beneficiary' AND entity_id = made.merged_id RETURNING client, system, value)
  SELECT coalesce(jsonb_agg(jsonb_build_array(client, system, value)), '[]') INTO named FROM moved;
  UPDATE beneficiaries.beneficiary_merge SET carried = jsonb_build_object('WelfareCase', cases, 'Proposal', proposals, 'InventoryFind', finds, 'externalIds', named) WHERE id = merge;
END $$;

-- Gives back what a merge carried, once it is taken back. What was entered of the survivor since stays theirs.
CREATE FUNCTION beneficiaries.give_back(merge uuid, told uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
DECLARE
  made beneficiaries.beneficiary_merge;
  merged beneficiaries.beneficiary;
BEGIN
  SELECT one.* INTO STRICT made FROM beneficiaries.beneficiary_merge AS one WHERE one.id = merge AND one.undone_at IS NULL;
  SELECT * INTO STRICT merged FROM beneficiaries.beneficiary WHERE id = made.merged_id AND merged_into IS NULL;
  UPDATE beneficiaries.welfare_case SET beneficiary_id = merged.id, sex = merged.sex, born_on = merged.birth_date, version = version + (id = ANY (told))::integer, updated_at = now()
    WHERE beneficiary_id = made.survivor_id AND id IN (SELECT jsonb_array_elements_text(made.carried -> 'WelfareCase')::uuid);
  UPDATE beneficiaries.proposal SET beneficiary_id = merged.id, version = version + (id = ANY (told))::integer
    WHERE beneficiary_id = made.survivor_id AND id IN (SELECT jsonb_array_elements_text(made.carried -> 'Proposal')::uuid);
  UPDATE beneficiaries.inventory_find SET beneficiary_id = merged.id, version = version + (id = ANY (told))::integer, updated_at = now()
    WHERE beneficiary_id = made.survivor_id AND id IN (SELECT jsonb_array_elements_text(made.carried -> 'InventoryFind')::uuid);
  UPDATE beneficiaries.external_id AS given SET entity_id = merged.id FROM jsonb_array_elements(made.carried -> 'externalIds') AS named (parts)
    WHERE entity_type = 'Beneficiary' AND entity_id = made.survivor_id AND given.client = parts ->> 0 AND given.system = parts ->> 1 AND given.value = parts ->> 2;
END $$;

-- Whoever enters something of a person waits for a merge under way, and enters it of the survivor.
CREATE FUNCTION beneficiaries.name_survivor() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pg_temp AS $$
DECLARE
  survivor uuid;
BEGIN
  SELECT merged_into INTO survivor FROM beneficiaries.beneficiary WHERE id = NEW.beneficiary_id FOR SHARE;
  NEW.beneficiary_id := coalesce(survivor, NEW.beneficiary_id);
  RETURN NEW;
END $$;
ALTER FUNCTION beneficiaries.carry_to_survivor(uuid, uuid[]) OWNER TO pilar_search;
ALTER FUNCTION beneficiaries.give_back(uuid, uuid[]) OWNER TO pilar_search;
ALTER FUNCTION beneficiaries.name_survivor() OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.carry_to_survivor(uuid, uuid[]), beneficiaries.give_back(uuid, uuid[]), beneficiaries.name_survivor() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.carry_to_survivor(uuid, uuid[]), beneficiaries.give_back(uuid, uuid[]) TO pilar_beneficiaries;
CREATE TRIGGER name_survivor BEFORE INSERT ON beneficiaries.welfare_case FOR EACH ROW WHEN (NEW.beneficiary_id IS NOT NULL) EXECUTE FUNCTION beneficiaries.name_survivor();
CREATE TRIGGER name_survivor BEFORE INSERT ON beneficiaries.proposal FOR EACH ROW WHEN (NEW.beneficiary_id IS NOT NULL) EXECUTE FUNCTION beneficiaries.name_survivor();
CREATE TRIGGER name_survivor BEFORE INSERT ON beneficiaries.inventory_find FOR EACH ROW WHEN (NEW.beneficiary_id IS NOT NULL) EXECUTE FUNCTION beneficiaries.name_survivor();

-- The receipt of somebody who was merged still tells how far the round is.
CREATE OR REPLACE FUNCTION beneficiaries.receipt_state(code text) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT jsonb_build_object('stands', find.withdrawn_at IS NULL AND coalesce(family.life_state, survivor.life_state, person.life_state) = 'ACTIVE' AND round.state <> 'WITHDRAWN',
    'state', round.state, 'year', round.year, 'period', round.period)
  FROM beneficiaries.inventory_find AS find JOIN beneficiaries.inventory_round AS round ON round.id = find.round_id
  LEFT JOIN beneficiaries.family AS family ON family.id = find.family_id LEFT JOIN beneficiaries.beneficiary AS person ON person.id = find.beneficiary_id
  LEFT JOIN beneficiaries.beneficiary AS survivor ON survivor.id = person.merged_into
  WHERE find.receipt_code = code
$$;

-- Merges that were made before carry now, the earlier first.
ALTER TABLE beneficiaries.beneficiary_merge NO FORCE ROW LEVEL SECURITY;
DO $$
DECLARE earlier uuid;
BEGIN
  FOR earlier IN SELECT id FROM beneficiaries.beneficiary_merge WHERE undone_at IS NULL ORDER BY made_at LOOP
    PERFORM beneficiaries.carry_to_survivor(earlier, '{}');
  END LOOP;
END $$;
ALTER TABLE beneficiaries.beneficiary_merge FORCE ROW LEVEL SECURITY;

-- migrate:down
CREATE OR REPLACE FUNCTION beneficiaries.receipt_state(code text) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT jsonb_build_object('stands', find.withdrawn_at IS NULL AND coalesce(family.life_state, person.life_state) = 'ACTIVE' AND round.state <> 'WITHDRAWN',
    'state', round.state, 'year', round.year, 'period', round.period)
  FROM beneficiaries.inventory_find AS find JOIN beneficiaries.inventory_round AS round ON round.id = find.round_id
  LEFT JOIN beneficiaries.family AS family ON family.id = find.family_id LEFT JOIN beneficiaries.beneficiary AS person ON person.id = find.beneficiary_id
  WHERE find.receipt_code = code
$$;
DROP TRIGGER name_survivor ON beneficiaries.inventory_find;
DROP TRIGGER name_survivor ON beneficiaries.proposal;
DROP TRIGGER name_survivor ON beneficiaries.welfare_case;
DROP FUNCTION beneficiaries.name_survivor();
DROP FUNCTION beneficiaries.give_back(uuid, uuid[]);
DROP FUNCTION beneficiaries.carry_to_survivor(uuid, uuid[]);
REVOKE UPDATE (merged_into) ON beneficiaries.beneficiary FROM pilar_search;
DROP POLICY hold_beneficiary ON beneficiaries.beneficiary;
REVOKE UPDATE (entity_id) ON beneficiaries.external_id FROM pilar_search;
REVOKE UPDATE (beneficiary_id, version) ON beneficiaries.proposal FROM pilar_search;
REVOKE UPDATE (beneficiary_id, version, updated_at) ON beneficiaries.welfare_case, beneficiaries.inventory_find FROM pilar_search;
REVOKE SELECT ON beneficiaries.proposal, beneficiaries.external_id FROM pilar_search;
DROP POLICY carry_external_id_update ON beneficiaries.external_id;
DROP POLICY carry_external_id_select ON beneficiaries.external_id;
DROP POLICY carry_find_update ON beneficiaries.inventory_find;
DROP POLICY carry_find_select ON beneficiaries.inventory_find;
DROP POLICY carry_proposal_update ON beneficiaries.proposal;
DROP POLICY carry_proposal_select ON beneficiaries.proposal;
DROP POLICY carry_merge_update ON beneficiaries.beneficiary_merge;
DROP POLICY carry_merge_select ON beneficiaries.beneficiary_merge;
REVOKE SELECT, UPDATE (carried) ON beneficiaries.beneficiary_merge FROM pilar_search;
ALTER TABLE beneficiaries.beneficiary_merge DROP COLUMN carried;
