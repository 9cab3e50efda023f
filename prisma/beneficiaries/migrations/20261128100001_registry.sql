-- migrate:up
-- squawk-ignore-file constraint-missing-not-valid, adding-foreign-key-constraint, adding-field-with-default, prefer-bigint-over-smallint, require-concurrent-index-creation, require-concurrent-index-deletion
-- The registry of persons served: identity, address, standing of the family. Numbers are sealed beside a keyed digest (decision 0017).
ALTER TABLE beneficiaries.family
  ADD COLUMN rt text,
  ADD COLUMN rw text,
  ADD COLUMN card_sealed bytea,
  ADD COLUMN card_index bytea,
  -- welfare decile, 1 the poorest, and where and when it was said (rule 34)
  ADD COLUMN desil smallint,
  ADD COLUMN desil_source text,
  ADD COLUMN desil_on date,
  ADD COLUMN extreme_poor boolean,
  ADD COLUMN extreme_poor_source text,
  ADD COLUMN extreme_poor_on date,
  -- the nine signs of poverty that were answered, with yes and with no (rule 33)
  ADD COLUMN signs_yes text[] NOT NULL DEFAULT '{}',
  ADD COLUMN signs_no text[] NOT NULL DEFAULT '{}',
  ADD COLUMN signs_on date,
  ADD COLUMN life_state text NOT NULL DEFAULT 'ACTIVE',
  ADD COLUMN life_state_on date,
  -- where a family went that has left; the area there may receive it
  ADD COLUMN moved_to text COLLATE "C",
  ADD COLUMN merged_into uuid CONSTRAINT family_merged_into_exists REFERENCES beneficiaries.family;
ALTER TABLE beneficiaries.family
  ADD CONSTRAINT family_card_whole CHECK ((card_sealed IS NULL) = (card_index IS NULL)),
  ADD CONSTRAINT family_desil_range CHECK (desil BETWEEN 1 AND 10),
  ADD CONSTRAINT family_desil_whole CHECK (desil IS NULL OR (desil_source IS NOT NULL AND desil_on IS NOT NULL)),
  ADD CONSTRAINT family_extreme_poor_whole CHECK (extreme_poor IS NULL OR (extreme_poor_source IS NOT NULL AND extreme_poor_on IS NOT NULL)),
  ADD CONSTRAINT family_signs_apart CHECK (NOT signs_yes && signs_no),
  ADD CONSTRAINT family_life_state_known CHECK (life_state IN ('ACTIVE', 'MOVED_OUT', 'DISSOLVED', 'MERGED')),
  ADD CONSTRAINT family_moved_whole CHECK ((life_state = 'MOVED_OUT') = (moved_to IS NOT NULL)),
  ADD CONSTRAINT family_merged_whole CHECK ((life_state = 'MERGED') = (merged_into IS NOT NULL));
-- A card may have been reissued to another family by mistake; only of those that stand it is one family's.
CREATE UNIQUE INDEX family_card_unique ON beneficiaries.family (card_index) WHERE life_state IN ('ACTIVE', 'MOVED_OUT');
CREATE INDEX family_by_merge ON beneficiaries.family (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX family_arriving ON beneficiaries.family (moved_to) WHERE moved_to IS NOT NULL;

ALTER TABLE beneficiaries.beneficiary
  ADD COLUMN aliases text[] NOT NULL DEFAULT '{}',
  ADD COLUMN birth_place text,
  ADD COLUMN marital_state text,
  ADD COLUMN education text,
  ADD COLUMN occupation text,
  ADD COLUMN phone text,
  ADD COLUMN address_ktp jsonb,
  -- where somebody lives who does not live with the family
  ADD COLUMN address_domicile jsonb,
  ADD COLUMN nik_sealed bytea,
  ADD COLUMN nik_index bytea,
  ADD COLUMN nik_state text NOT NULL DEFAULT 'UNCHECKED',
  ADD COLUMN no_nik_reason text,
  ADD COLUMN life_state text NOT NULL DEFAULT 'ACTIVE',
  ADD COLUMN life_state_on date,
  ADD COLUMN moved_to text COLLATE "C",
  ADD COLUMN merged_into uuid CONSTRAINT beneficiary_merged_into_exists REFERENCES beneficiaries.beneficiary,
  ADD COLUMN name_key text COLLATE "C" GENERATED ALWAYS AS (pilar.name_key(full_name)) STORED;
ALTER TABLE beneficiaries.beneficiary
  ADD CONSTRAINT beneficiary_nik_whole CHECK ((nik_sealed IS NULL) = (nik_index IS NULL)),
  ADD CONSTRAINT beneficiary_nik_or_reason CHECK (nik_index IS NULL OR no_nik_reason IS NULL),
  ADD CONSTRAINT beneficiary_nik_state_known CHECK (nik_state IN ('UNCHECKED', 'FORMAT_OK', 'MATCHED', 'UNMATCHED', 'CORRECTED')),
  ADD CONSTRAINT beneficiary_life_state_known CHECK (life_state IN ('ACTIVE', 'DECEASED', 'MOVED_OUT', 'MERGED')),
  ADD CONSTRAINT beneficiary_moved_whole CHECK ((life_state = 'MOVED_OUT') = (moved_to IS NOT NULL)),
  ADD CONSTRAINT beneficiary_merged_whole CHECK ((life_state = 'MERGED') = (merged_into IS NOT NULL));
-- rule 6: one number, one person, the dead among them
CREATE UNIQUE INDEX beneficiary_nik_unique ON beneficiaries.beneficiary (nik_index) WHERE life_state <> 'MERGED';
CREATE INDEX beneficiary_by_name_key ON beneficiaries.beneficiary (name_key, area_code);
CREATE INDEX beneficiary_by_birth ON beneficiaries.beneficiary (birth_date, area_code);
DROP INDEX beneficiaries.beneficiary_one_head;
-- A head who has died or left is the head no more.
CREATE UNIQUE INDEX beneficiary_one_head ON beneficiaries.beneficiary (family_id) WHERE relation = 'KEPALA_KELUARGA' AND life_state IN ('ACTIVE', 'MOVED_OUT');

-- What opens for a purpose only: the mother's name proves an identity at a bank's counter.
CREATE TABLE beneficiaries.beneficiary_secret (
  beneficiary_id uuid CONSTRAINT beneficiary_secret_pkey PRIMARY KEY CONSTRAINT beneficiary_secret_of REFERENCES beneficiaries.beneficiary,
  mother_name_sealed bytea NOT NULL
);
COMMENT ON TABLE beneficiaries.beneficiary_secret IS 'visibility: area';
ALTER TABLE beneficiaries.beneficiary_secret ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_beneficiary_secret ON beneficiaries.beneficiary_secret USING (pilar.is_worker()
  OR EXISTS (SELECT FROM beneficiaries.beneficiary WHERE beneficiary.id = beneficiary_id))
  WITH CHECK (EXISTS (SELECT FROM beneficiaries.beneficiary WHERE beneficiary.id = beneficiary_id AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
GRANT SELECT, INSERT, UPDATE, DELETE ON beneficiaries.beneficiary_secret TO pilar_beneficiaries;

-- Numbers that somebody had before a correction: who brings the old card is still found.
CREATE TABLE beneficiaries.former_nik (
  id uuid CONSTRAINT former_nik_pkey PRIMARY KEY,
  beneficiary_id uuid NOT NULL CONSTRAINT former_nik_of REFERENCES beneficiaries.beneficiary,
  nik_sealed bytea NOT NULL,
  nik_index bytea NOT NULL,
  until timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE beneficiaries.former_nik IS 'visibility: area';
CREATE INDEX former_nik_by_number ON beneficiaries.former_nik (nik_index);
CREATE INDEX former_nik_by_person ON beneficiaries.former_nik (beneficiary_id);
ALTER TABLE beneficiaries.former_nik ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_former_nik ON beneficiaries.former_nik FOR SELECT USING (pilar.is_worker()
  OR EXISTS (SELECT FROM beneficiaries.beneficiary WHERE beneficiary.id = beneficiary_id));
CREATE POLICY add_former_nik ON beneficiaries.former_nik FOR INSERT WITH CHECK (
  EXISTS (SELECT FROM beneficiaries.beneficiary WHERE beneficiary.id = beneficiary_id AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
GRANT SELECT, INSERT ON beneficiaries.former_nik TO pilar_beneficiaries;

-- What happened to a family: who was born into it, died, joined, left; split, merged, moved, another head. The members' rows
-- before and after stand beside, so that a change can be taken back. No name stands here.
CREATE TABLE beneficiaries.family_change (
  id uuid CONSTRAINT family_change_pkey PRIMARY KEY,
  kind text NOT NULL,
  family_id uuid NOT NULL CONSTRAINT family_change_of REFERENCES beneficiaries.family,
  other_family_id uuid CONSTRAINT family_change_other_exists REFERENCES beneficiaries.family,
  happened_on date NOT NULL,
  reason text,
  -- of a move: where the family lived before
  former_area text COLLATE "C",
  former_address jsonb,
  made_by text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  undone_at timestamptz,
  undone_reason text,
  CONSTRAINT family_change_undone_whole CHECK ((undone_at IS NULL) = (undone_reason IS NULL))
);
COMMENT ON TABLE beneficiaries.family_change IS 'visibility: area';
CREATE INDEX family_change_by_family ON beneficiaries.family_change (family_id, made_at);
CREATE INDEX family_change_by_other ON beneficiaries.family_change (other_family_id, made_at) WHERE other_family_id IS NOT NULL;
ALTER TABLE beneficiaries.family_change ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_family_change ON beneficiaries.family_change FOR SELECT USING (pilar.is_worker()
  OR EXISTS (SELECT FROM beneficiaries.family WHERE family.id = family_id) OR EXISTS (SELECT FROM beneficiaries.family WHERE family.id = other_family_id));
CREATE POLICY add_family_change ON beneficiaries.family_change FOR INSERT WITH CHECK (
  EXISTS (SELECT FROM beneficiaries.family WHERE family.id = family_id AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
CREATE POLICY undo_family_change ON beneficiaries.family_change FOR UPDATE USING (
  EXISTS (SELECT FROM beneficiaries.family WHERE family.id = family_id AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
GRANT SELECT, INSERT, UPDATE (undone_at, undone_reason) ON beneficiaries.family_change TO pilar_beneficiaries;

CREATE TABLE beneficiaries.family_change_member (
  change_id uuid NOT NULL CONSTRAINT family_change_member_of REFERENCES beneficiaries.family_change,
  beneficiary_id uuid NOT NULL CONSTRAINT family_change_member_exists REFERENCES beneficiaries.beneficiary,
  family_before uuid,
  relation_before text,
  life_state_before text NOT NULL,
  family_after uuid,
  relation_after text,
  life_state_after text NOT NULL,
  CONSTRAINT family_change_member_pkey PRIMARY KEY (change_id, beneficiary_id)
);
COMMENT ON TABLE beneficiaries.family_change_member IS 'visibility: area';
CREATE INDEX family_change_member_by_person ON beneficiaries.family_change_member (beneficiary_id);
ALTER TABLE beneficiaries.family_change_member ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_family_change_member ON beneficiaries.family_change_member FOR SELECT USING (pilar.is_worker()
  OR EXISTS (SELECT FROM beneficiaries.family_change WHERE family_change.id = change_id));
CREATE POLICY add_family_change_member ON beneficiaries.family_change_member FOR INSERT WITH CHECK (
  EXISTS (SELECT FROM beneficiaries.family_change WHERE family_change.id = change_id));
GRANT SELECT, INSERT ON beneficiaries.family_change_member TO pilar_beneficiaries;

-- Numbers that an account was shown whole on a day.
CREATE TABLE beneficiaries.reveal_count (
  account text NOT NULL,
  day date NOT NULL,
  count integer NOT NULL,
  CONSTRAINT reveal_count_pkey PRIMARY KEY (account, day)
);
COMMENT ON TABLE beneficiaries.reveal_count IS 'visibility: own';
ALTER TABLE beneficiaries.reveal_count ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_reveal_count ON beneficiaries.reveal_count USING (pilar.is_viewer() AND account = current_setting('pilar.account', true));
GRANT SELECT, INSERT, UPDATE (count) ON beneficiaries.reveal_count TO pilar_beneficiaries;

-- Who has left for an area may be received there: seen and changed there too. Settings are read once a statement.
ALTER POLICY read_family ON beneficiaries.family USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read())
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true))
    OR moved_to >= (SELECT current_setting('pilar.area', true)) AND moved_to < (SELECT current_setting('pilar.area_end', true)))));
ALTER POLICY change_family ON beneficiaries.family
  USING (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code) OR pilar.in_area(moved_to)))
  WITH CHECK (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
ALTER POLICY read_beneficiary ON beneficiaries.beneficiary USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read())
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true))
    OR moved_to >= (SELECT current_setting('pilar.area', true)) AND moved_to < (SELECT current_setting('pilar.area_end', true)))));
ALTER POLICY change_beneficiary ON beneficiaries.beneficiary
  USING (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code) OR pilar.in_area(moved_to)))
  WITH CHECK (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));

-- Numbers that are in use anywhere, with the id of who has them where the viewer may see that person (rule 6).
CREATE POLICY search_former_nik ON beneficiaries.former_nik FOR SELECT TO pilar_search USING (true);
CREATE POLICY search_family ON beneficiaries.family FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON beneficiaries.former_nik, beneficiaries.family TO pilar_search;
CREATE FUNCTION beneficiaries.nik_holders(digests bytea[]) RETURNS TABLE (digest bytea, beneficiary_id uuid, life_state text) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT held.nik_index, CASE WHEN visible THEN held.id END, CASE WHEN visible THEN held.life_state END
  FROM beneficiaries.beneficiary AS held, LATERAL (SELECT pilar.in_area(area_code) OR pilar.in_area(owner_code) OR pilar.in_area(coalesce(moved_to, '')) AS visible) AS reach
  WHERE held.nik_index = ANY (digests) AND held.life_state <> 'MERGED' AND beneficiaries.may_read()
$$;
CREATE FUNCTION beneficiaries.card_holders(digests bytea[]) RETURNS TABLE (digest bytea, family_id uuid) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = beneficiaries, pilar, pg_temp AS $$
  SELECT held.card_index, CASE WHEN pilar.in_area(area_code) OR pilar.in_area(owner_code) OR pilar.in_area(coalesce(moved_to, '')) THEN held.id END
  FROM beneficiaries.family AS held
  WHERE held.card_index = ANY (digests) AND held.life_state IN ('ACTIVE', 'MOVED_OUT') AND beneficiaries.may_read()
$$;
ALTER FUNCTION beneficiaries.nik_holders(bytea[]) OWNER TO pilar_search;
ALTER FUNCTION beneficiaries.card_holders(bytea[]) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.nik_holders(bytea[]), beneficiaries.card_holders(bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beneficiaries.nik_holders(bytea[]), beneficiaries.card_holders(bytea[]) TO pilar_beneficiaries;

-- migrate:down
DROP FUNCTION beneficiaries.card_holders(bytea[]);
DROP FUNCTION beneficiaries.nik_holders(bytea[]);
REVOKE SELECT ON beneficiaries.former_nik, beneficiaries.family FROM pilar_search;
DROP POLICY search_family ON beneficiaries.family;
ALTER POLICY change_beneficiary ON beneficiaries.beneficiary
  USING (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  WITH CHECK (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
ALTER POLICY read_beneficiary ON beneficiaries.beneficiary USING (pilar.is_worker() OR (beneficiaries.may_read()
  AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
ALTER POLICY change_family ON beneficiaries.family
  USING (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  WITH CHECK (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
ALTER POLICY read_family ON beneficiaries.family USING (pilar.is_worker() OR (beneficiaries.may_read()
  AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
DROP TABLE beneficiaries.reveal_count;
DROP TABLE beneficiaries.family_change_member;
DROP TABLE beneficiaries.family_change;
DROP TABLE beneficiaries.former_nik;
DROP TABLE beneficiaries.beneficiary_secret;
DROP INDEX beneficiaries.beneficiary_one_head;
ALTER TABLE beneficiaries.beneficiary
  DROP COLUMN aliases, DROP COLUMN birth_place, DROP COLUMN marital_state, DROP COLUMN education, DROP COLUMN occupation, DROP COLUMN phone,
  DROP COLUMN address_ktp, DROP COLUMN address_domicile, DROP COLUMN nik_sealed, DROP COLUMN nik_index, DROP COLUMN nik_state, DROP COLUMN no_nik_reason,
  DROP COLUMN life_state, DROP COLUMN life_state_on, DROP COLUMN moved_to, DROP COLUMN merged_into, DROP COLUMN name_key;
CREATE UNIQUE INDEX beneficiary_one_head ON beneficiaries.beneficiary (family_id) WHERE relation = 'KEPALA_KELUARGA';
ALTER TABLE beneficiaries.family
  DROP COLUMN rt, DROP COLUMN rw, DROP COLUMN card_sealed, DROP COLUMN card_index, DROP COLUMN desil, DROP COLUMN desil_source, DROP COLUMN desil_on,
  DROP COLUMN extreme_poor, DROP COLUMN extreme_poor_source, DROP COLUMN extreme_poor_on, DROP COLUMN signs_yes, DROP COLUMN signs_no, DROP COLUMN signs_on,
  DROP COLUMN life_state, DROP COLUMN life_state_on, DROP COLUMN moved_to, DROP COLUMN merged_into;
