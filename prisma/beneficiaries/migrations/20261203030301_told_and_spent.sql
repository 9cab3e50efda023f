-- migrate:up
-- Whom a complaint is about and a family on whom money was spent are not taken back with the list they came in.
CREATE POLICY search_funding_effort ON beneficiaries.funding_effort FOR SELECT TO pilar_search USING (true);
GRANT SELECT (family_id, withdrawn_at) ON beneficiaries.funding_effort TO pilar_search;
CREATE OR REPLACE FUNCTION beneficiaries.in_use(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT beneficiaries.in_use_before_services(ids)
  UNION SELECT case_id FROM beneficiaries.case_service WHERE case_id = ANY (ids) AND beneficiaries.may_read()
  UNION SELECT case_id FROM beneficiaries.referral WHERE case_id = ANY (ids) AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.complaint WHERE family_id = ANY (ids) AND beneficiaries.may_read()
  UNION SELECT beneficiary_id FROM beneficiaries.complaint WHERE beneficiary_id = ANY (ids) AND beneficiaries.may_read()
  UNION SELECT family_id FROM beneficiaries.funding_effort WHERE family_id = ANY (ids) AND withdrawn_at IS NULL AND beneficiaries.may_read()
$$;

-- migrate:down
CREATE OR REPLACE FUNCTION beneficiaries.in_use(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT beneficiaries.in_use_before_services(ids)
  UNION SELECT case_id FROM beneficiaries.case_service WHERE case_id = ANY (ids) AND beneficiaries.may_read()
  UNION SELECT case_id FROM beneficiaries.referral WHERE case_id = ANY (ids) AND beneficiaries.may_read()
$$;
REVOKE SELECT (family_id, withdrawn_at) ON beneficiaries.funding_effort FROM pilar_search;
DROP POLICY search_funding_effort ON beneficiaries.funding_effort;
