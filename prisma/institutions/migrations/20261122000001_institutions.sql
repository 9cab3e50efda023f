-- migrate:up
CALL pilar.install_conventions('institutions');

-- Any body that acts: a social office, a parliament, a village government, a university, a medium.
CREATE TABLE institutions.office (
  id uuid PRIMARY KEY,
  name text NOT NULL CONSTRAINT office_name_length CHECK (length(name) BETWEEN 1 AND 200),
  short_name text,
  kind text NOT NULL,
  level text NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  parent_id uuid CONSTRAINT office_parent_exists REFERENCES institutions.office,
  address text,
  -- both names in one, for substring search
  search_name text GENERATED ALWAYS AS (lower(name || ' ' || coalesce(short_name, ''))) STORED,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT office_not_its_own_parent CHECK (parent_id <> id)
);
COMMENT ON TABLE institutions.office IS 'visibility: area';
CREATE INDEX office_by_area ON institutions.office (area_code, id);
CREATE INDEX office_by_owner ON institutions.office (owner_code);
CREATE INDEX office_by_name ON institutions.office (name COLLATE "C", id);
CREATE INDEX office_of_parent ON institutions.office (parent_id);
CREATE INDEX office_search ON institutions.office USING gin (search_name gin_trgm_ops);
ALTER TABLE institutions.office ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Bodies of the areas above are public to those below them, like their officials.
CREATE POLICY read_office ON institutions.office FOR SELECT USING (pilar.is_worker() OR (pilar.is_viewer()
  AND (pilar.in_area(area_code) OR pilar.in_area(owner_code) OR pilar.above(area_code))));
CREATE POLICY add_office ON institutions.office FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY change_office ON institutions.office FOR UPDATE
  USING (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  WITH CHECK (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
GRANT SELECT, INSERT, UPDATE ON institutions.office TO pilar_institutions;

-- A post in an office for a term, with or without a known person. A term is ended, never overwritten.
CREATE TABLE institutions.post (
  id uuid PRIMARY KEY,
  office_id uuid NOT NULL CONSTRAINT post_office_exists REFERENCES institutions.office,
  title text NOT NULL CONSTRAINT post_title_length CHECK (length(title) BETWEEN 1 AND 200),
  -- a Person of schema people; known here through ref_entity
  holder_id uuid,
  valid_from date,
  valid_to date,
  caveats jsonb NOT NULL DEFAULT '[]',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT post_term_order CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE institutions.post IS 'visibility: area';
CREATE INDEX post_of_office ON institutions.post (office_id);
CREATE INDEX post_of_holder ON institutions.post (holder_id);
CREATE UNIQUE INDEX post_one_open_term ON institutions.post (office_id, lower(title)) WHERE valid_to IS NULL;
ALTER TABLE institutions.post ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- A post goes with its office, whose own policies apply inside.
CREATE POLICY read_post ON institutions.post FOR SELECT USING (pilar.is_worker()
  OR EXISTS (SELECT FROM institutions.office WHERE office.id = office_id));
CREATE POLICY add_post ON institutions.post FOR INSERT WITH CHECK (pilar.is_viewer() AND EXISTS (
  SELECT FROM institutions.office WHERE office.id = office_id AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
CREATE POLICY change_post ON institutions.post FOR UPDATE USING (pilar.is_viewer() AND EXISTS (
  SELECT FROM institutions.office WHERE office.id = office_id AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
GRANT SELECT, INSERT, UPDATE ON institutions.post TO pilar_institutions;

-- A social welfare institution (LKS) or family consultation institution (LK3).
CREATE TABLE institutions.institution (
  id uuid PRIMARY KEY,
  name text NOT NULL CONSTRAINT institution_name_length CHECK (length(name) BETWEEN 1 AND 200),
  kind text NOT NULL,
  legal_form text,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  address text,
  head_name text,
  founded date,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE institutions.institution IS 'visibility: area';
CREATE INDEX institution_by_area ON institutions.institution (area_code, id);
CREATE INDEX institution_by_owner ON institutions.institution (owner_code);
CREATE INDEX institution_by_name ON institutions.institution (name COLLATE "C", id);
CREATE INDEX institution_search ON institutions.institution USING gin (lower(name) gin_trgm_ops);
ALTER TABLE institutions.institution ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_institution ON institutions.institution FOR SELECT USING (pilar.is_worker() OR (pilar.is_viewer()
  AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
CREATE POLICY add_institution ON institutions.institution FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY change_institution ON institutions.institution FOR UPDATE
  USING (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  WITH CHECK (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
GRANT SELECT, INSERT, UPDATE ON institutions.institution TO pilar_institutions;

-- Law as data, so that "8/2010, replaced by 8/2018" is a link and not a string.
CREATE TABLE institutions.legal_basis (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  number text,
  year integer NOT NULL CONSTRAINT legal_basis_year_range CHECK (year BETWEEN 1945 AND 2100),
  title text NOT NULL CONSTRAINT legal_basis_title_length CHECK (length(title) BETWEEN 1 AND 500),
  status text NOT NULL,
  issuer_id uuid CONSTRAINT legal_basis_issuer_exists REFERENCES institutions.office,
  valid_from date,
  chapters integer,
  articles integer,
  summary text,
  replaced_by_id uuid CONSTRAINT legal_basis_successor_exists REFERENCES institutions.legal_basis,
  owner_code text COLLATE "C" NOT NULL,
  -- "perda 8/2018 …", as people type it
  search_name text GENERATED ALWAYS AS (lower(kind || ' ' || coalesce(number || '/', '') || year::text || ' ' || title)) STORED,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT legal_basis_not_its_own_successor CHECK (replaced_by_id <> id),
  CONSTRAINT legal_basis_successor_status CHECK (replaced_by_id IS NULL OR status IN ('REPLACED', 'REPEALED'))
);
COMMENT ON TABLE institutions.legal_basis IS 'visibility: public';
CREATE INDEX legal_basis_by_year ON institutions.legal_basis (year DESC, id DESC);
CREATE INDEX legal_basis_by_title ON institutions.legal_basis (title COLLATE "C", id);
CREATE INDEX legal_basis_of_successor ON institutions.legal_basis (replaced_by_id);
CREATE INDEX legal_basis_search ON institutions.legal_basis USING gin (search_name gin_trgm_ops);
-- One number a year and kind. Regional law counts by issuer: every regency has its own 8/2018.
CREATE UNIQUE INDEX legal_basis_unique_number ON institutions.legal_basis (kind, lower(number), year,
  (CASE WHEN kind IN ('PERDA', 'PERGUB', 'OTHER') THEN coalesce(issuer_id::text, '') ELSE '' END)) WHERE number IS NOT NULL;
ALTER TABLE institutions.legal_basis ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_legal_basis ON institutions.legal_basis FOR SELECT USING (pilar.is_worker() OR pilar.is_viewer());
CREATE POLICY add_legal_basis ON institutions.legal_basis FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY change_legal_basis ON institutions.legal_basis FOR UPDATE USING (pilar.is_viewer() AND pilar.in_area(owner_code));
GRANT SELECT, INSERT, UPDATE ON institutions.legal_basis TO pilar_institutions;

-- Plans of a region or agency, five-year and annual.
CREATE TABLE institutions.plan_document (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  title text NOT NULL CONSTRAINT plan_document_title_length CHECK (length(title) BETWEEN 1 AND 500),
  -- the office whose plan it is; the grant that entered it stands in owner_code
  office_id uuid CONSTRAINT plan_document_office_exists REFERENCES institutions.office,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  year_from integer,
  year_to integer,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT plan_document_year_order CHECK (year_to >= year_from),
  CONSTRAINT plan_document_year_range CHECK (year_from BETWEEN 1945 AND 2100 AND year_to BETWEEN 1945 AND 2100)
);
COMMENT ON TABLE institutions.plan_document IS 'visibility: public';
CREATE INDEX plan_document_by_year ON institutions.plan_document ((coalesce(year_from, 0)) DESC, id DESC);
CREATE INDEX plan_document_by_area ON institutions.plan_document (area_code, id);
CREATE INDEX plan_document_by_title ON institutions.plan_document (title COLLATE "C", id);
-- A revision has a title of its own, so title and years together tell two plans apart.
CREATE UNIQUE INDEX plan_document_unique ON institutions.plan_document
  (kind, area_code, coalesce(office_id::text, ''), coalesce(year_from, 0), coalesce(year_to, 0), lower(title));
ALTER TABLE institutions.plan_document ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_plan_document ON institutions.plan_document FOR SELECT USING (pilar.is_worker() OR pilar.is_viewer());
CREATE POLICY add_plan_document ON institutions.plan_document FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY change_plan_document ON institutions.plan_document FOR UPDATE
  USING (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  WITH CHECK (pilar.is_viewer() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
GRANT SELECT, INSERT, UPDATE ON institutions.plan_document TO pilar_institutions;

CREATE POLICY search_office ON institutions.office FOR SELECT TO pilar_search USING (true);
CREATE POLICY search_institution ON institutions.institution FOR SELECT TO pilar_search USING (true);
CREATE POLICY search_legal_basis ON institutions.legal_basis FOR SELECT TO pilar_search USING (true);
GRANT SELECT ON institutions.office, institutions.institution, institutions.legal_basis TO pilar_search;

-- Offices whose name contains the text, in the viewer's reach: the predicate of read_office.
CREATE FUNCTION institutions.find_offices(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = institutions, pilar, pg_temp AS $$
  SELECT id FROM institutions.office
  WHERE search_name LIKE pilar.contains_pattern(needle) AND pilar.is_viewer()
    AND (pilar.in_area(area_code) OR pilar.in_area(owner_code) OR pilar.above(area_code))
$$;
-- Institutions whose name contains the text, in the viewer's reach: the predicate of read_institution.
CREATE FUNCTION institutions.find_institutions(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = institutions, pilar, pg_temp AS $$
  SELECT id FROM institutions.institution
  WHERE lower(name) LIKE pilar.contains_pattern(needle) AND pilar.is_viewer()
    AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))
$$;
-- Law whose citation or title contains the text: the predicate of read_legal_basis.
CREATE FUNCTION institutions.find_legal_bases(needle text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = institutions, pilar, pg_temp AS $$
  SELECT id FROM institutions.legal_basis WHERE search_name LIKE pilar.contains_pattern(needle) AND pilar.is_viewer()
$$;
ALTER FUNCTION institutions.find_offices(text) OWNER TO pilar_search;
ALTER FUNCTION institutions.find_institutions(text) OWNER TO pilar_search;
ALTER FUNCTION institutions.find_legal_bases(text) OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION institutions.find_offices(text), institutions.find_institutions(text), institutions.find_legal_bases(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION institutions.find_offices(text), institutions.find_institutions(text), institutions.find_legal_bases(text) TO pilar_institutions;

-- migrate:down
DROP SCHEMA institutions CASCADE;
