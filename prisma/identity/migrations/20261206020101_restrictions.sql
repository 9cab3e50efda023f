-- migrate:up
-- squawk-ignore-file require-concurrent-index-creation

-- What is kept of somebody and not processed meanwhile, since they asked for it (pembatasan, UU 27/2022 article 41).
CREATE TABLE identity.restriction (
  id uuid CONSTRAINT restriction_pkey PRIMARY KEY,
  request_id uuid NOT NULL CONSTRAINT restriction_of_request REFERENCES identity.data_request,
  beneficiary_id uuid,
  person_id uuid,
  -- all that stands for them: records merged into theirs, and the family in which nobody else is left
  records uuid[] NOT NULL CONSTRAINT restriction_of_somebody CHECK (cardinality(records) > 0),
  -- the office that handles the request
  owner_code text COLLATE "C" NOT NULL,
  since timestamptz NOT NULL DEFAULT now(),
  lifted_at timestamptz,
  lifted_by text,
  lifted_by_name text,
  lift_reason text CONSTRAINT restriction_lift_reason CHECK (lift_reason IN ('CORRECTED', 'FOUND_RIGHT', 'OBJECTION_ENDED', 'TAKEN_BACK', 'LEGAL_DUTY')),
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT restriction_of_one CHECK (num_nonnulls(beneficiary_id, person_id) = 1),
  CONSTRAINT restriction_once UNIQUE NULLS NOT DISTINCT (request_id, beneficiary_id, person_id),
  CONSTRAINT restriction_lifted_whole CHECK (num_nulls(lifted_at, lifted_by, lifted_by_name, lift_reason) IN (0, 4))
);
COMMENT ON TABLE identity.restriction IS 'visibility: area';
CREATE INDEX restriction_in_force ON identity.restriction USING gin (records) WHERE lifted_at IS NULL;
-- Mostly there is none: whoever writes a hundred thousand rows asks that first.
CREATE INDEX restriction_standing ON identity.restriction (id) WHERE lifted_at IS NULL;
CREATE INDEX restriction_of_record ON identity.restriction USING gin (records);
ALTER TABLE identity.restriction ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_restriction ON identity.restriction FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT identity.may_read_requests())
  AND owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true))));
CREATE POLICY add_restriction ON identity.restriction FOR INSERT WITH CHECK (identity.may_read_requests() AND pilar.in_area(owner_code) AND lifted_at IS NULL);
CREATE POLICY lift_restriction ON identity.restriction FOR UPDATE USING (identity.may_read_requests() AND pilar.in_area(owner_code))
  WITH CHECK (identity.may_read_requests() AND pilar.in_area(owner_code));
GRANT SELECT, INSERT, UPDATE (lifted_at, lifted_by, lifted_by_name, lift_reason, version, updated_at) ON identity.restriction TO pilar_identity;
CALL pilar.let_erase('identity', ARRAY['restriction']);

-- What stands for somebody, also where the request names a record that was merged since: theirs, what was merged into it, and their family where
-- nobody else is left that may be processed.
CREATE FUNCTION identity.restricts(type text, id uuid) RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = identity, pg_temp AS $$
DECLARE
  standing uuid := id;
  persons uuid[];
BEGIN
  IF type = 'Person' THEN
    WITH RECURSIVE up AS (SELECT standing AS one, 0 AS nth UNION SELECT survivor_id, nth + 1 FROM people.person_merge AS merged JOIN up ON merged.id = up.one) SELECT one INTO standing FROM up ORDER BY nth DESC LIMIT 1;
    RETURN people.erased_with(standing);
  END IF;
  WITH RECURSIVE up AS (SELECT standing AS one, 0 AS nth UNION SELECT merged_into, nth + 1 FROM beneficiaries.beneficiary AS merged JOIN up ON merged.id = up.one WHERE merged_into IS NOT NULL)
  SELECT one INTO standing FROM up ORDER BY nth DESC LIMIT 1;
  persons := (SELECT found.persons FROM beneficiaries.erased_with(standing) AS found);
  RETURN coalesce(persons, ARRAY[standing]) || ARRAY(SELECT DISTINCT family_id FROM beneficiaries.beneficiary AS one WHERE one.id = ANY (persons) AND family_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM beneficiaries.beneficiary AS other WHERE other.family_id = one.family_id AND other.life_state = 'ACTIVE' AND other.id <> ALL (persons)
      AND NOT EXISTS (SELECT FROM restriction WHERE lifted_at IS NULL AND records && ARRAY[other.id])));
END $$;

-- Asked by every part: ids of what is restricted now, persons and families. They say nothing of anybody.
CREATE FUNCTION pilar.restricted_ids() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = identity, pg_temp AS $$
  SELECT unnest(records) FROM restriction WHERE lifted_at IS NULL
$$;
-- What leaves in no list: of a family that goes on for others, the name of its head stands in whatever is told of it.
CREATE FUNCTION pilar.unlisted_ids() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = identity, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT unnest(records) FROM restriction WHERE lifted_at IS NULL
    UNION SELECT family_id FROM beneficiaries.beneficiary WHERE id IN (SELECT unnest(records) FROM restriction WHERE lifted_at IS NULL) AND relation = 'KEPALA_KELUARGA' AND family_id IS NOT NULL;
END $$;
-- Whether one of these is restricted.
CREATE FUNCTION pilar.is_restricted(ids uuid[]) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = identity, pg_temp AS $$
  SELECT EXISTS (SELECT FROM restriction WHERE lifted_at IS NULL AND records && array_remove(ids, NULL))
$$;
-- Since when each of these is restricted.
CREATE FUNCTION pilar.restricted_since(ids uuid[]) RETURNS TABLE (id uuid, since timestamptz) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = identity, pg_temp AS $$
  SELECT asked.id, min(restriction.since) FROM unnest(ids) AS asked (id) JOIN restriction ON lifted_at IS NULL AND records && ARRAY[asked.id] GROUP BY 1
$$;
-- Ends a change that would process what is restricted.
CREATE FUNCTION pilar.refuse_restricted(ids uuid[]) RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF pilar.is_restricted(ids) THEN
    RAISE EXCEPTION 'a record violates check constraint "record_not_restricted"' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_not_restricted';
  END IF;
END $$;

-- Data are kept for the claim of whoever had them restricted.
SET LOCAL ROLE pilar_eraser;
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

GRANT CREATE ON SCHEMA pilar TO pilar_eraser;
ALTER FUNCTION identity.restricts(text, uuid) OWNER TO pilar_eraser;
ALTER FUNCTION pilar.restricted_ids() OWNER TO pilar_eraser;
ALTER FUNCTION pilar.unlisted_ids() OWNER TO pilar_eraser;
ALTER FUNCTION pilar.is_restricted(uuid[]) OWNER TO pilar_eraser;
ALTER FUNCTION pilar.restricted_since(uuid[]) OWNER TO pilar_eraser;
REVOKE CREATE ON SCHEMA pilar FROM pilar_eraser;
REVOKE EXECUTE ON FUNCTION identity.restricts(text, uuid), pilar.restricted_ids(), pilar.unlisted_ids(), pilar.is_restricted(uuid[]), pilar.restricted_since(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.restricts(text, uuid) TO pilar_identity;
GRANT EXECUTE ON FUNCTION pilar.restricted_ids(), pilar.unlisted_ids(), pilar.is_restricted(uuid[]), pilar.restricted_since(uuid[]) TO pilar_identity, pilar_people, pilar_institutions, pilar_events, pilar_beneficiaries;

-- migrate:down
SET LOCAL ROLE pilar_eraser;
CREATE OR REPLACE FUNCTION identity.erasure_holds(of uuid) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = identity, pg_temp AS $$
DECLARE one erasure;
BEGIN
  SELECT * INTO one FROM erasure WHERE id = of;
  RETURN CASE one.subject_type
    WHEN 'Beneficiary' THEN beneficiaries.erasure_holds(one.subject_id)
    WHEN 'Person' THEN people.erasure_holds(one.subject_id) || institutions.erasure_holds(people.erased_with(one.subject_id)) END;
END $$;
RESET ROLE;
DROP FUNCTION pilar.refuse_restricted(uuid[]);
DROP FUNCTION pilar.restricted_since(uuid[]);
DROP FUNCTION pilar.is_restricted(uuid[]);
DROP FUNCTION pilar.unlisted_ids();
DROP FUNCTION pilar.restricted_ids();
DROP FUNCTION identity.restricts(text, uuid);
DROP TABLE identity.restriction;
