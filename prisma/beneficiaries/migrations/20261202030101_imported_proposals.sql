-- migrate:up
-- A proposal that came with a file goes with it again: what an undo took back is gone for everybody, and its ledger stays.
ALTER TABLE beneficiaries.proposal ADD COLUMN withdrawn_at timestamptz, ADD COLUMN withdrawn_reason text;
ALTER POLICY read_proposal ON beneficiaries.proposal USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read())
  AND (withdrawn_at IS NULL OR (SELECT current_setting('pilar.withdrawing', true)) = 'on')
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))));
CREATE OR REPLACE FUNCTION beneficiaries.in_use(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT beneficiary_id FROM beneficiaries.welfare_case WHERE beneficiary_id = ANY (ids) AND state <> 'WITHDRAWN' AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.welfare_case WHERE family_id = ANY (ids) AND state <> 'WITHDRAWN' AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.beneficiary WHERE family_id = ANY (ids) AND life_state <> 'WITHDRAWN' AND beneficiaries.may_read()
  UNION SELECT beneficiary_id FROM beneficiaries.proposal WHERE beneficiary_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.proposal WHERE family_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  UNION SELECT beneficiary_id FROM beneficiaries.inventory_find WHERE beneficiary_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.inventory_find WHERE family_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
  -- What came to their family after them concerns them too: its proposal is sent by their number.
  UNION SELECT person.id FROM beneficiaries.beneficiary AS person WHERE person.id = ANY (ids) AND beneficiaries.may_read() AND (
    EXISTS (SELECT FROM beneficiaries.welfare_case AS one WHERE one.family_id = person.family_id AND one.state <> 'WITHDRAWN' AND one.created_at >= person.created_at)
    OR EXISTS (SELECT FROM beneficiaries.proposal AS one WHERE one.family_id = person.family_id AND one.withdrawn_at IS NULL AND one.created_at >= person.created_at)
    OR EXISTS (SELECT FROM beneficiaries.inventory_find AS one WHERE one.family_id = person.family_id AND one.withdrawn_at IS NULL AND one.recorded_at >= person.created_at))
$$;

-- Those of the persons of whom a proposal is under way, in whatever area: a second one is refused, as by the index.
CREATE FUNCTION beneficiaries.proposed(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT beneficiary_id FROM beneficiaries.proposal WHERE beneficiary_id = ANY (ids) AND next_step IS NOT NULL AND beneficiaries.may_read()
$$;
ALTER FUNCTION beneficiaries.proposed(uuid[]) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.proposed(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.proposed(uuid[]) TO pilar_beneficiaries;

-- migrate:down
-- Goes down only where no import was taken back: what was hidden would be seen again.
DROP FUNCTION beneficiaries.proposed(uuid[]);
CREATE OR REPLACE FUNCTION beneficiaries.in_use(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
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
ALTER POLICY read_proposal ON beneficiaries.proposal USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read())
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))));
ALTER TABLE beneficiaries.proposal DROP COLUMN withdrawn_at, DROP COLUMN withdrawn_reason;
