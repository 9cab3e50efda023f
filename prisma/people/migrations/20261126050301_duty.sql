-- migrate:up
-- The main duties of a kind of pillar (tupoksi), one row a version. What was in force stays as it was: a version is never
-- changed, the next one takes its place.
CREATE TABLE people.duty (
  id uuid PRIMARY KEY,
  type text NOT NULL,
  number integer NOT NULL CONSTRAINT duty_number_positive CHECK (number >= 1),
  valid_from date NOT NULL,
  items text[] NOT NULL CONSTRAINT duty_items_present CHECK (cardinality(items) BETWEEN 1 AND 50),
  -- a LegalBasis of institutions
  legal_basis_id uuid,
  owner_code text COLLATE "C" NOT NULL,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  -- two who publish at once meet here
  CONSTRAINT duty_version_unique UNIQUE (type, number)
);
COMMENT ON TABLE people.duty IS 'visibility: public';
ALTER TABLE people.duty ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_duty ON people.duty FOR SELECT USING (pilar.is_worker() OR pilar.is_viewer());
CREATE POLICY add_duty ON people.duty FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
GRANT SELECT, INSERT ON people.duty TO pilar_people;

-- The version of a kind's duties that holds on a day: the highest that has begun.
CREATE FUNCTION people.duty_in_force(kind text, day date DEFAULT (now() AT TIME ZONE 'Asia/Jakarta')::date) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT id FROM people.duty WHERE type = kind AND valid_from <= day ORDER BY number DESC LIMIT 1
$$;
REVOKE EXECUTE ON FUNCTION people.duty_in_force(text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.duty_in_force(text, date) TO pilar_people;

-- That somebody has read a version of their duties: once a term and version.
CREATE TABLE people.duty_acknowledgement (
  id uuid PRIMARY KEY,
  pillar_id uuid NOT NULL CONSTRAINT duty_acknowledgement_pillar_exists REFERENCES people.pillar,
  duty_id uuid NOT NULL CONSTRAINT duty_acknowledgement_duty_exists REFERENCES people.duty,
  -- of the term, which never changes its region
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  acknowledged_on date NOT NULL,
  -- an officer has recorded what the worker said or signed
  on_behalf boolean NOT NULL,
  by_name text NOT NULL,
  note text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT duty_acknowledged_once UNIQUE (pillar_id, duty_id)
);
COMMENT ON TABLE people.duty_acknowledgement IS 'visibility: area';
CREATE INDEX duty_acknowledgement_by_area ON people.duty_acknowledgement (area_code, id);
CREATE INDEX duty_acknowledgement_by_owner ON people.duty_acknowledgement (owner_code);
CREATE INDEX duty_acknowledgement_by_day ON people.duty_acknowledgement (acknowledged_on DESC, id DESC);
ALTER TABLE people.duty_acknowledgement ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_duty_acknowledgement ON people.duty_acknowledgement FOR SELECT USING (pilar.is_worker() OR (pilar.is_viewer()
  AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
CREATE POLICY add_duty_acknowledgement ON people.duty_acknowledgement FOR INSERT WITH CHECK (pilar.is_viewer()
  AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
GRANT SELECT, INSERT ON people.duty_acknowledgement TO pilar_people;

-- migrate:down
DROP TABLE people.duty_acknowledgement;
DROP FUNCTION people.duty_in_force(text, date);
DROP TABLE people.duty;
