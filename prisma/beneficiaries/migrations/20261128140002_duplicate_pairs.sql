-- migrate:up
-- squawk-ignore-file constraint-missing-not-valid, adding-foreign-key-constraint
-- Which persons of the register may be one (rule 6). What two records must share to be compared stands as numbers beside each person;
-- whoever is new or changed is due, and the subgraph compares them in the background, in no viewer's scope: pairs across areas are
-- found, and seen by nobody who does not see both.
ALTER TABLE beneficiaries.beneficiary_secret ADD COLUMN mother_index bytea;

CREATE TABLE beneficiaries.comparison (
  beneficiary_id uuid CONSTRAINT comparison_pkey PRIMARY KEY CONSTRAINT comparison_of REFERENCES beneficiaries.beneficiary,
  keys bigint[] NOT NULL DEFAULT '{}',
  due_since timestamptz
);
-- Whoever is there already is compared first.
ALTER TABLE beneficiaries.beneficiary NO FORCE ROW LEVEL SECURITY;
INSERT INTO beneficiaries.comparison (beneficiary_id, due_since) SELECT id, now() FROM beneficiaries.beneficiary WHERE life_state <> 'MERGED';
ALTER TABLE beneficiaries.beneficiary FORCE ROW LEVEL SECURITY;
COMMENT ON TABLE beneficiaries.comparison IS 'visibility: internal';
CREATE INDEX comparison_by_key ON beneficiaries.comparison USING gin (keys);
CREATE INDEX comparison_due ON beneficiaries.comparison (due_since) WHERE due_since IS NOT NULL;
ALTER TABLE beneficiaries.comparison ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY keep_comparison ON beneficiaries.comparison USING (pilar.is_worker()) WITH CHECK (pilar.is_worker());
CREATE POLICY mark_comparison ON beneficiaries.comparison TO pilar_search USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON beneficiaries.comparison TO pilar_beneficiaries, pilar_search;

-- Marks a person as due. It runs as pilar_search: whoever changes a person may not read what is compared.
CREATE FUNCTION beneficiaries.compare_anew() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pg_temp AS $$
BEGIN
  INSERT INTO beneficiaries.comparison AS known (beneficiary_id, due_since) VALUES ((to_jsonb(NEW) ->> TG_ARGV[0])::uuid, now())
  ON CONFLICT (beneficiary_id) DO UPDATE SET due_since = coalesce(known.due_since, now());
  RETURN NULL;
END
$$;
ALTER FUNCTION beneficiaries.compare_anew() OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.compare_anew() FROM PUBLIC;
CREATE TRIGGER compare_person AFTER INSERT OR UPDATE OF full_name, aliases, sex, birth_date, area_code, family_id, nik_index, life_state ON beneficiaries.beneficiary
  FOR EACH ROW EXECUTE FUNCTION beneficiaries.compare_anew('id');
CREATE TRIGGER compare_mother AFTER INSERT OR UPDATE ON beneficiaries.beneficiary_secret FOR EACH ROW EXECUTE FUNCTION beneficiaries.compare_anew('beneficiary_id');
CREATE TRIGGER compare_former_nik AFTER INSERT ON beneficiaries.former_nik FOR EACH ROW EXECUTE FUNCTION beneficiaries.compare_anew('beneficiary_id');

-- Others who share a key or a number with somebody. An overlap of arrays is not leakproof, and would have no index under row-level security.
CREATE FUNCTION beneficiaries.sharing(own uuid, wanted bigint[], digests bytea[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = beneficiaries, pilar, pg_temp AS $$
  (SELECT beneficiary_id FROM beneficiaries.comparison WHERE pilar.is_worker() AND keys && wanted AND beneficiary_id <> own LIMIT 1000)
  UNION (SELECT id FROM beneficiaries.beneficiary WHERE pilar.is_worker() AND nik_index = ANY (digests) AND life_state <> 'MERGED' AND id <> own)
  UNION (SELECT beneficiary_id FROM beneficiaries.former_nik WHERE pilar.is_worker() AND nik_index = ANY (digests) AND beneficiary_id <> own)
$$;
ALTER FUNCTION beneficiaries.sharing(uuid, bigint[], bytea[]) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.sharing(uuid, bigint[], bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.sharing(uuid, bigint[], bytea[]) TO pilar_beneficiaries;

CREATE TABLE beneficiaries.duplicate_pair (
  id uuid CONSTRAINT duplicate_pair_pkey PRIMARY KEY,
  one_id uuid NOT NULL CONSTRAINT duplicate_pair_one_exists REFERENCES beneficiaries.beneficiary,
  other_id uuid NOT NULL CONSTRAINT duplicate_pair_other_exists REFERENCES beneficiaries.beneficiary,
  area_code text COLLATE "C" NOT NULL,
  other_area text COLLATE "C" NOT NULL,
  -- in thousandths
  score integer NOT NULL,
  reasons text[] NOT NULL,
  -- digest of what was compared: who was found to be somebody else is asked about again only where it changed
  compared bytea NOT NULL,
  state text NOT NULL DEFAULT 'OPEN',
  decided_by text,
  decided_at timestamptz,
  decision_reason text,
  version integer NOT NULL DEFAULT 1,
  found_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT duplicate_pair_two CHECK (one_id < other_id),
  CONSTRAINT duplicate_pair_score_range CHECK (score BETWEEN 0 AND 1000),
  CONSTRAINT duplicate_pair_state_known CHECK (state IN ('OPEN', 'SAME', 'DIFFERENT')),
  CONSTRAINT duplicate_pair_decided_whole CHECK ((state = 'OPEN') = (decided_at IS NULL))
);
COMMENT ON TABLE beneficiaries.duplicate_pair IS 'visibility: area';
CREATE UNIQUE INDEX duplicate_pair_once ON beneficiaries.duplicate_pair (one_id, other_id);
CREATE INDEX duplicate_pair_by_other ON beneficiaries.duplicate_pair (other_id);
CREATE INDEX duplicate_pair_by_score ON beneficiaries.duplicate_pair (state, score DESC, id);
CREATE INDEX duplicate_pair_by_area ON beneficiaries.duplicate_pair (area_code, state);
ALTER TABLE beneficiaries.duplicate_pair ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Seen by who sees both. The areas are there for the index; the persons decide.
CREATE POLICY read_duplicate_pair ON beneficiaries.duplicate_pair FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read())
  AND area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
  AND other_area >= (SELECT current_setting('pilar.area', true)) AND other_area < (SELECT current_setting('pilar.area_end', true))
  AND EXISTS (SELECT FROM beneficiaries.beneficiary WHERE beneficiary.id = one_id) AND EXISTS (SELECT FROM beneficiaries.beneficiary WHERE beneficiary.id = other_id)));
CREATE POLICY find_duplicate_pair ON beneficiaries.duplicate_pair FOR INSERT WITH CHECK (pilar.is_worker());
CREATE POLICY drop_duplicate_pair ON beneficiaries.duplicate_pair FOR DELETE USING (pilar.is_worker());
CREATE POLICY decide_duplicate_pair ON beneficiaries.duplicate_pair FOR UPDATE
  USING (pilar.is_worker() OR (beneficiaries.may_read() AND pilar.in_area(area_code) AND pilar.in_area(other_area)))
  WITH CHECK (pilar.is_worker() OR (beneficiaries.may_read() AND pilar.in_area(area_code) AND pilar.in_area(other_area)));
GRANT SELECT, INSERT, UPDATE, DELETE ON beneficiaries.duplicate_pair TO pilar_beneficiaries;

-- migrate:down
DROP TABLE beneficiaries.duplicate_pair;
DROP FUNCTION beneficiaries.sharing(uuid, bigint[], bytea[]);
DROP TRIGGER compare_former_nik ON beneficiaries.former_nik;
DROP TRIGGER compare_mother ON beneficiaries.beneficiary_secret;
DROP TRIGGER compare_person ON beneficiaries.beneficiary;
DROP FUNCTION beneficiaries.compare_anew();
DROP TABLE beneficiaries.comparison;
ALTER TABLE beneficiaries.beneficiary_secret DROP COLUMN mother_index;
