-- migrate:up
-- squawk-ignore-file require-concurrent-index-creation

-- Whose deliveries are, so that what history says of one stands under that person's key, also once their entitlement is kept elsewhere.
CREATE POLICY search_delivery_holder ON beneficiaries.delivery FOR SELECT TO pilar_search USING (true);
GRANT SELECT (id, entitlement_id) ON beneficiaries.delivery TO pilar_search;
CREATE FUNCTION beneficiaries.holders_of(deliveries uuid[]) RETURNS TABLE (delivery uuid, beneficiary uuid, family uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pg_temp AS $$
  SELECT one.id, beneficiary_id, family_id FROM delivery AS one JOIN entitlement ON entitlement.id = entitlement_id
  WHERE one.id = ANY (deliveries) AND (pilar.is_viewer() OR pilar.is_worker())
$$;
ALTER FUNCTION beneficiaries.holders_of(uuid[]) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.holders_of(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.holders_of(uuid[]) TO pilar_beneficiaries;

-- Complaints that name nobody served have nobody to be erased with: who told them, and what, goes by a time of its own.
CREATE INDEX complaint_about_nobody ON beneficiaries.complaint (updated_at) WHERE beneficiary_id IS NULL AND family_id IS NULL AND find_id IS NULL;

-- Such a complaint, and where it is kept: one about conduct where it is handled alone.
CREATE FUNCTION beneficiaries.complaint_to_erase(of uuid) RETURNS TABLE (area_code text, owner_code text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pg_temp AS $$
  SELECT CASE WHEN category = 'CONDUCT' THEN owner_code ELSE area_code END, owner_code FROM complaint
  WHERE id = of AND beneficiary_id IS NULL AND family_id IS NULL AND find_id IS NULL
$$;

CREATE FUNCTION beneficiaries.complaint_holds(of uuid) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pg_temp AS $$
  SELECT CASE WHEN EXISTS (SELECT FROM complaint WHERE id = of AND ended_on IS NULL) THEN ARRAY['OPEN_COMPLAINT'] ELSE '{}' END
$$;

-- Those that ended, and of which nothing was recorded since that day, longest ago first.
CREATE FUNCTION beneficiaries.complaints_due_for_erasure(since timestamptz, most integer, besides uuid[]) RETURNS TABLE (id uuid, area_code text, owner_code text, last_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = beneficiaries, pg_temp AS $$
  SELECT one.id, kept.area_code, kept.owner_code, one.updated_at FROM complaint AS one, complaint_to_erase(one.id) AS kept
  WHERE one.beneficiary_id IS NULL AND one.family_id IS NULL AND one.find_id IS NULL AND one.ended_on IS NOT NULL AND one.updated_at < since AND one.id NOT IN (SELECT unnest(besides))
  ORDER BY one.updated_at, one.id LIMIT most
$$;

-- Empties what was told and by whom; day, place, category, steps and their days stay.
CREATE FUNCTION beneficiaries.erase_complaint(of uuid) RETURNS uuid[] LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pg_temp AS $$
DECLARE gone constant text := 'Dihapus';
BEGIN
  DELETE FROM complaint_content WHERE complaint_id = of;
  UPDATE complaint_step SET note = NULL WHERE complaint_id = of;
  UPDATE complaint SET answer = CASE WHEN answer IS NOT NULL THEN gone END, referred_to = NULL, caveats = '[]', version = version + 1, updated_at = now() WHERE id = of;
  INSERT INTO outbox (operation, entity_type, entity_id, version, label, state, area_code, areas, downward, open)
  SELECT 'DELETED', 'Complaint', id, version, number, state, CASE WHEN category = 'CONDUCT' THEN owner_code ELSE area_code END,
    CASE WHEN category = 'CONDUCT' THEN '{}' ELSE ARRAY[area_code, owner_code] END, '{}', false FROM complaint WHERE id = of;
  RETURN ARRAY[of];
END $$;

ALTER FUNCTION beneficiaries.complaint_to_erase(uuid) OWNER TO pilar_eraser;
ALTER FUNCTION beneficiaries.complaint_holds(uuid) OWNER TO pilar_eraser;
ALTER FUNCTION beneficiaries.complaints_due_for_erasure(timestamptz, integer, uuid[]) OWNER TO pilar_eraser;
ALTER FUNCTION beneficiaries.erase_complaint(uuid) OWNER TO pilar_eraser;
REVOKE EXECUTE ON FUNCTION beneficiaries.complaint_to_erase(uuid), beneficiaries.complaint_holds(uuid), beneficiaries.complaints_due_for_erasure(timestamptz, integer, uuid[]),
  beneficiaries.erase_complaint(uuid) FROM PUBLIC;

-- migrate:down
DROP FUNCTION beneficiaries.erase_complaint(uuid);
DROP FUNCTION beneficiaries.complaints_due_for_erasure(timestamptz, integer, uuid[]);
DROP FUNCTION beneficiaries.complaint_holds(uuid);
DROP FUNCTION beneficiaries.complaint_to_erase(uuid);
DROP INDEX beneficiaries.complaint_about_nobody;
DROP FUNCTION beneficiaries.holders_of(uuid[]);
REVOKE SELECT (id, entitlement_id) ON beneficiaries.delivery FROM pilar_search;
DROP POLICY search_delivery_holder ON beneficiaries.delivery;
