-- migrate:up

-- What is recorded of a person beside name and office: seen in the person's own area only, never from below an official.
-- Numbers are encrypted under keys outside the database; the index beside each is a keyed digest, by which it is found.
CREATE TABLE people.person_private (
  person_id uuid PRIMARY KEY CONSTRAINT person_private_person_exists REFERENCES people.person,
  nik_sealed bytea,
  nik_index bytea,
  no_nik_reason text,
  family_card_sealed bytea,
  family_card_index bytea,
  sex text,
  birth_place text,
  birth_date date,
  marital_state text,
  education text,
  phone text,
  email text,
  -- text, rt, rw, village code
  address_ktp jsonb,
  address_domicile jsonb,
  CONSTRAINT person_private_nik_whole CHECK ((nik_sealed IS NULL) = (nik_index IS NULL)),
  CONSTRAINT person_private_family_card_whole CHECK ((family_card_sealed IS NULL) = (family_card_index IS NULL)),
  -- rule 7: a reason stands where there is no number
  CONSTRAINT person_private_nik_or_reason CHECK (nik_index IS NULL OR no_nik_reason IS NULL)
);
COMMENT ON TABLE people.person_private IS 'visibility: area';
-- rule 6: one number, one person, in whichever area; two who register at once meet here
CREATE UNIQUE INDEX person_private_nik_unique ON people.person_private (nik_index);
CREATE INDEX person_private_by_birth ON people.person_private (birth_date);
ALTER TABLE people.person_private ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Follows the person, so that a change of area moves both at once.
CREATE POLICY read_person_private ON people.person_private FOR SELECT USING (pilar.is_worker() OR (pilar.is_viewer()
  AND EXISTS (SELECT FROM people.person WHERE id = person_id AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))));
CREATE POLICY add_person_private ON people.person_private FOR INSERT WITH CHECK (pilar.is_viewer()
  AND EXISTS (SELECT FROM people.person WHERE id = person_id AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
CREATE POLICY change_person_private ON people.person_private FOR UPDATE USING (pilar.is_viewer()
  AND EXISTS (SELECT FROM people.person WHERE id = person_id AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
-- Only what an import that is taken back had entered, see below.
CREATE POLICY forget_person_private ON people.person_private FOR DELETE USING (pilar.is_viewer()
  AND current_setting('pilar.withdrawing', true) = 'on');
GRANT SELECT, INSERT, UPDATE, DELETE ON people.person_private TO pilar_people;

-- Who was entered by mistake leaves no personal data behind, and their number is free again.
CREATE FUNCTION people.forget_private() RETURNS trigger LANGUAGE plpgsql SET search_path = people, pilar, pg_temp AS $$
BEGIN
  DELETE FROM people.person_private WHERE person_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER person_forget_private AFTER UPDATE OF withdrawn_at ON people.person FOR EACH ROW
  WHEN (OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL) EXECUTE FUNCTION people.forget_private();

-- Whose the numbers are: in the viewer's area the person, elsewhere only that the number is in use. The predicate is that of
-- read_person_private.
CREATE POLICY search_person_private ON people.person_private FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON people.person_private TO pilar_search;
CREATE FUNCTION people.nik_holders(digests bytea[]) RETURNS TABLE (digest bytea, person_id uuid) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = people, pilar, pg_temp AS $$
  SELECT held.nik_index, CASE WHEN pilar.in_area(area_code) OR pilar.in_area(owner_code) THEN person.id END
  FROM people.person_private AS held JOIN people.person ON person.id = held.person_id
  WHERE held.nik_index = ANY (digests) AND pilar.is_viewer()
$$;
ALTER FUNCTION people.nik_holders(bytea[]) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION people.nik_holders(bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.nik_holders(bytea[]) TO pilar_people;

-- How many numbers an account has been shown whole on a day.
CREATE TABLE people.nik_shown (
  account text NOT NULL,
  day date NOT NULL,
  count integer NOT NULL,
  CONSTRAINT nik_shown_pkey PRIMARY KEY (account, day)
);
COMMENT ON TABLE people.nik_shown IS 'visibility: own';
ALTER TABLE people.nik_shown ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_nik_shown ON people.nik_shown USING (pilar.is_viewer() AND account = current_setting('pilar.account', true));
GRANT SELECT, INSERT, UPDATE (count) ON people.nik_shown TO pilar_people;

-- migrate:down
DROP TABLE people.nik_shown;
DROP FUNCTION people.nik_holders(bytea[]);
DROP TRIGGER person_forget_private ON people.person;
DROP FUNCTION people.forget_private();
DROP TABLE people.person_private;
