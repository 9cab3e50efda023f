-- migrate:up
-- Figures of a region as a source states them (indikator wilayah): several sources stand side by side.
CREATE TABLE beneficiaries.area_indicator (
  id uuid CONSTRAINT area_indicator_pkey PRIMARY KEY,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  indicator text NOT NULL,
  -- a year or a month of it
  period text COLLATE "C" NOT NULL CONSTRAINT area_indicator_period_form CHECK (period ~ '^(19|20|21)\d\d(-(0[1-9]|1[0-2]))?$'),
  value numeric(16, 4) NOT NULL CONSTRAINT area_indicator_value_range CHECK (value >= 0),
  unit text NOT NULL,
  indicator_source text NOT NULL,
  citation text NOT NULL CONSTRAINT area_indicator_citation_length CHECK (length(citation) BETWEEN 1 AND 300),
  stated_on date NOT NULL,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT area_indicator_percent CHECK (unit <> 'PERCENT' OR value <= 100)
);
COMMENT ON TABLE beneficiaries.area_indicator IS 'visibility: area';
CREATE UNIQUE INDEX area_indicator_once ON beneficiaries.area_indicator (area_code, indicator, period, indicator_source);
CREATE INDEX area_indicator_by_owner ON beneficiaries.area_indicator (owner_code);
ALTER TABLE beneficiaries.area_indicator ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_area_indicator ON beneficiaries.area_indicator FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read_figures())
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))));
CREATE POLICY add_area_indicator ON beneficiaries.area_indicator FOR INSERT WITH CHECK (beneficiaries.may_read_figures() AND pilar.in_area(area_code) AND pilar.in_area(owner_code));
CREATE POLICY change_area_indicator ON beneficiaries.area_indicator FOR UPDATE USING (beneficiaries.may_read_figures() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  WITH CHECK (beneficiaries.may_read_figures() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
GRANT SELECT, INSERT, UPDATE ON beneficiaries.area_indicator TO pilar_beneficiaries;

-- migrate:down
DROP TABLE beneficiaries.area_indicator;
