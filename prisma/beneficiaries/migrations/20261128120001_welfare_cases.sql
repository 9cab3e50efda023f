-- migrate:up
-- squawk-ignore-file constraint-missing-not-valid, adding-foreign-key-constraint, prefer-bigint-over-smallint, prefer-bigint-over-int
-- The types of persons in need (PPKS): a list for each regulation, entered as data. Law has renamed it once and may again; a case keeps
-- the type, and so the list, that it was recorded under. A list holds until the next one begins.
CREATE TABLE beneficiaries.case_type_list (
  id uuid CONSTRAINT case_type_list_pkey PRIMARY KEY,
  name text NOT NULL CONSTRAINT case_type_list_name_length CHECK (length(name) BETWEEN 1 AND 200),
  legal_basis text NOT NULL CONSTRAINT case_type_list_legal_basis_length CHECK (length(legal_basis) BETWEEN 1 AND 200),
  valid_from date NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE beneficiaries.case_type_list IS 'visibility: public';
CREATE UNIQUE INDEX case_type_list_one_a_day ON beneficiaries.case_type_list (valid_from);
CREATE POLICY read_case_type_list ON beneficiaries.case_type_list FOR SELECT USING (pilar.is_worker() OR pilar.is_viewer());
CREATE POLICY add_case_type_list ON beneficiaries.case_type_list FOR INSERT WITH CHECK (pilar.is_viewer() AND pilar.in_area(owner_code));
CREATE POLICY change_case_type_list ON beneficiaries.case_type_list FOR UPDATE USING (pilar.is_viewer() AND pilar.in_area(owner_code));
GRANT SELECT, INSERT, UPDATE ON beneficiaries.case_type_list TO pilar_beneficiaries;

CREATE TABLE beneficiaries.case_type (
  id uuid CONSTRAINT case_type_pkey PRIMARY KEY,
  list_id uuid NOT NULL CONSTRAINT case_type_of REFERENCES beneficiaries.case_type_list,
  position smallint NOT NULL,
  code text COLLATE "C" NOT NULL CONSTRAINT case_type_code_form CHECK (code ~ '^[A-Z][A-Z0-9]{1,9}$'),
  name_id text NOT NULL,
  name_en text NOT NULL,
  meaning_id text NOT NULL,
  meaning_en text NOT NULL,
  -- one of the seven (rule 28)
  criterion text NOT NULL,
  unit text NOT NULL CONSTRAINT case_type_unit_known CHECK (unit IN ('PERSON', 'FAMILY', 'GROUP', 'COMMUNITY')),
  -- whole years at the day of finding, both included (rule 27)
  min_age smallint,
  max_age smallint,
  sex text,
  -- why the type alone tells more of somebody than others may know
  sensitivities text[] NOT NULL DEFAULT '{}',
  CONSTRAINT case_type_ages CHECK (min_age <= max_age)
);
COMMENT ON TABLE beneficiaries.case_type IS 'visibility: public';
CREATE UNIQUE INDEX case_type_one_code ON beneficiaries.case_type (list_id, code);
CREATE POLICY read_case_type ON beneficiaries.case_type FOR SELECT USING (pilar.is_worker() OR pilar.is_viewer());
CREATE POLICY add_case_type ON beneficiaries.case_type FOR INSERT WITH CHECK (
  EXISTS (SELECT FROM beneficiaries.case_type_list WHERE case_type_list.id = list_id AND pilar.in_area(owner_code)));
GRANT SELECT, INSERT ON beneficiaries.case_type TO pilar_beneficiaries;

-- The 26 of Permensos 8/2012, which calls them PMKS. It belongs to the country: nobody changes it.
INSERT INTO beneficiaries.case_type_list (id, name, legal_basis, valid_from, owner_code, source)
VALUES ('01900000-0000-7000-8000-0000000008c5', 'PPKS (dahulu PMKS)', 'Permensos 8/2012', '2012-01-01', 'ID', 'MANUAL');
INSERT INTO beneficiaries.case_type (id, list_id, position, code, name_id, name_en, meaning_id, meaning_en, criterion, unit, min_age, max_age, sex, sensitivities)
SELECT uuidv7(), '01900000-0000-7000-8000-0000000008c5', given.* FROM (VALUES
  (1, 'ABT', 'Anak Balita Terlantar', 'Neglected under-five child', 'Berusia 0–5 tahun; tidak diasuh dengan layak, dieksploitasi, atau kurang gizi', 'Aged 5 or less; parents or a very poor family give no proper care; or exploited or malnourished', 'KETELANTARAN', 'PERSON', NULL, 5, NULL, ARRAY['CHILD']::text[]),
  (2, 'AT', 'Anak Terlantar', 'Neglected child', 'Berusia 6–18 tahun; ditelantarkan, diperlakukan salah, atau tanpa pengasuh; kebutuhan dasarnya tidak terpenuhi', 'Aged 6 to 18; neglected or maltreated by parents or without custody; basic needs unmet', 'KETELANTARAN', 'PERSON', 6, 18, NULL, ARRAY['CHILD']::text[]),
  (3, 'ABH', 'Anak yang Berhadapan dengan Hukum', 'Child in contact with the law', 'Berusia 12 sampai belum 18 tahun; pelaku, korban, atau saksi tindak pidana', 'Aged 12 to under 18; suspect accused or convicted; or victim or witness of a crime', 'KETUNAAN_SOSIAL', 'PERSON', 12, 17, NULL, ARRAY['CHILD', 'CRIME']::text[]),
  (4, 'AJ', 'Anak Jalanan', 'Street child', 'Bekerja atau hidup di jalanan, atau terancam demikian, hampir sepanjang hari', 'Works or lives on the street or is at risk of it for most of the day', 'KETELANTARAN', 'PERSON', 5, 17, NULL, ARRAY['CHILD']::text[]),
  (5, 'ADK', 'Anak dengan Kedisabilitasan', 'Child with disability', 'Belum 18 tahun; disabilitas fisik, intelektual, mental, atau sensorik', 'Under 18 with physical; intellectual; mental or sensory disability', 'KECACATAN', 'PERSON', NULL, 17, NULL, ARRAY['CHILD', 'HEALTH']::text[]),
  (6, 'AKTK', 'Anak Korban Tindak Kekerasan atau Diperlakukan Salah', 'Child victim of violence or maltreatment', 'Belum 18 tahun; mengalami atau terancam kekerasan fisik, psikis, seksual, atau ekonomi', 'Under 18; suffered or threatened with physical; psychological; sexual or economic violence', 'KEKERASAN', 'PERSON', NULL, 17, NULL, ARRAY['CHILD']::text[]),
  (7, 'AMPK', 'Anak yang Memerlukan Perlindungan Khusus', 'Child in need of special protection', 'Anak dalam keadaan darurat, eksploitasi, perdagangan orang, kelompok minoritas, dan sejenisnya', 'Child in emergency; exploitation; trafficking; minority or similar situations', 'KEKERASAN', 'PERSON', NULL, 18, NULL, ARRAY['CHILD']::text[]),
  (8, 'LUT', 'Lanjut Usia Terlantar', 'Neglected older person', 'Berusia 60 tahun ke atas; tidak dapat memenuhi kebutuhan dasar atau tidak ada yang merawat', 'Aged 60 or more; cannot meet basic needs or is left without care', 'KETELANTARAN', 'PERSON', 60, NULL, NULL, '{}'::text[]),
  (9, 'PD', 'Penyandang Disabilitas', 'Person with disability', 'Keterbatasan fisik, intelektual, mental, atau sensorik jangka panjang yang menghambat peran serta', 'Long-term physical; intellectual; mental or sensory limitation hindering participation', 'KECACATAN', 'PERSON', 18, NULL, NULL, ARRAY['HEALTH']::text[]),
  (10, 'TS', 'Tuna Susila', 'Person in sex work', 'Hubungan seksual di luar pernikahan berulang kali dengan imbalan uang atau barang', 'Sexual relations outside marriage repeatedly in exchange for money or goods', 'KETUNAAN_SOSIAL', 'PERSON', NULL, NULL, NULL, ARRAY['RESTRICTED']::text[]),
  (11, 'GLD', 'Gelandangan', 'Homeless person', 'Tanpa KTP, tempat tinggal tetap, dan penghasilan tetap; mengembara di tempat umum', 'No identity card; fixed home or regular income; roams in public places', 'KETUNAAN_SOSIAL', 'PERSON', NULL, NULL, NULL, '{}'::text[]),
  (12, 'PGM', 'Pengemis', 'Beggar', 'Mendapat penghasilan dengan meminta-minta di tempat umum', 'Income from asking in public places', 'KETUNAAN_SOSIAL', 'PERSON', NULL, NULL, NULL, '{}'::text[]),
  (13, 'PML', 'Pemulung', 'Waste picker', 'Tidak punya pekerjaan tetap; mengumpulkan barang bekas untuk dijual atau didaur ulang', 'No fixed job; collects used goods to sell or recycle', 'KEMISKINAN', 'PERSON', NULL, NULL, NULL, '{}'::text[]),
  (14, 'KM', 'Kelompok Minoritas', 'Minority group', 'Kelompok yang tidak dominan dan menghadapi hambatan sosial', 'Non-dominant group that faces social barriers', 'KETUNAAN_SOSIAL', 'GROUP', NULL, NULL, NULL, ARRAY['RESTRICTED']::text[]),
  (15, 'BWBLP', 'Bekas Warga Binaan Lembaga Pemasyarakatan', 'Former prison inmate', 'Masa pidana berakhir atau akan berakhir dalam tiga bulan; sulit menyesuaikan diri atau mendapat pekerjaan', 'Sentence ended or ends within three months; difficulty in adapting or finding work', 'KETUNAAN_SOSIAL', 'PERSON', 18, NULL, NULL, ARRAY['CRIME']::text[]),
  (16, 'ODHA', 'Orang dengan HIV/AIDS', 'Person living with HIV', 'Status HIV dipastikan secara medis; memerlukan obat, perawatan, dan gizi', 'Medically confirmed HIV status; needs medicine; care and nutrition', 'KETUNAAN_SOSIAL', 'PERSON', NULL, NULL, NULL, ARRAY['HEALTH']::text[]),
  (17, 'NAPZA', 'Korban Penyalahgunaan NAPZA', 'Victim of substance abuse', 'Memakai narkotika, psikotropika, atau zat adiktif lain di luar pengobatan', 'Uses narcotics; psychotropics or other addictive substances outside treatment', 'KETUNAAN_SOSIAL', 'PERSON', NULL, NULL, NULL, ARRAY['HEALTH']::text[]),
  (18, 'KTRF', 'Korban Trafficking', 'Victim of human trafficking', 'Mengalami penderitaan psikis, mental, fisik, seksual, ekonomi, atau sosial akibat perdagangan orang', 'Suffers psychological; physical; sexual; economic or social harm from trafficking', 'KEKERASAN', 'PERSON', NULL, NULL, NULL, ARRAY['RESTRICTED']::text[]),
  (19, 'KTK', 'Korban Tindak Kekerasan', 'Victim of violence (adult)', 'Orang, keluarga, atau kelompok yang mengalami atau terancam kekerasan, penelantaran, eksploitasi, atau diskriminasi', 'Individual; family or group harmed or threatened by violence; neglect; exploitation or discrimination', 'KEKERASAN', 'PERSON', 18, NULL, NULL, ARRAY['RESTRICTED']::text[]),
  (20, 'PMBS', 'Pekerja Migran Bermasalah Sosial', 'Migrant worker with social problems', 'Pekerja migran dalam atau luar negeri yang ditelantarkan, dianiaya, dideportasi, atau tidak dapat menjalankan fungsi sosialnya', 'Internal or international migrant worker; neglected; abused; deported or unable to function socially', 'KEKERASAN', 'PERSON', 18, NULL, NULL, '{}'::text[]),
  (21, 'KBA', 'Korban Bencana Alam', 'Victim of natural disaster', 'Menderita secara fisik, mental, atau ekonomi akibat bencana alam', 'Harmed physically; mentally or economically by a natural event', 'BENCANA', 'PERSON', NULL, NULL, NULL, '{}'::text[]),
  (22, 'KBS', 'Korban Bencana Sosial', 'Victim of social disaster', 'Menderita akibat konflik, teror, kebakaran karena ulah manusia, dan sejenisnya', 'Harmed by conflict; terror; fire caused by people or the like', 'BENCANA', 'PERSON', NULL, NULL, NULL, '{}'::text[]),
  (23, 'PRSE', 'Perempuan Rawan Sosial Ekonomi', 'Socio-economically vulnerable woman', 'Perempuan dewasa; pencari nafkah utama atau ditinggal suami; penghasilan tidak cukup untuk kebutuhan sehari-hari', 'Adult woman; main earner or left by husband; income too low for daily needs', 'KEMISKINAN', 'PERSON', 18, 59, 'P', '{}'::text[]),
  (24, 'FM', 'Fakir Miskin', 'Poor person or household', 'Tidak punya mata pencaharian, atau punya tetapi tidak cukup untuk kebutuhan dasar', 'No livelihood; or a livelihood that cannot cover basic needs', 'KEMISKINAN', 'FAMILY', NULL, NULL, NULL, '{}'::text[]),
  (25, 'KBSP', 'Keluarga Bermasalah Sosial Psikologis', 'Family with psychosocial problems', 'Hubungan dalam keluarga terganggu sehingga tugas dan fungsi keluarga tidak berjalan', 'Family relations disturbed so that family duties fail', 'KETUNAAN_SOSIAL', 'FAMILY', NULL, NULL, NULL, ARRAY['RESTRICTED']::text[]),
  (26, 'KAT', 'Komunitas Adat Terpencil', 'Remote indigenous community', 'Komunitas kecil, tertutup, dan terpencil dengan akses layanan terbatas, seperti di wilayah Baduy (Lebak)', 'Small; closed; remote group with limited access to services (in Banten think of Baduy area in Lebak)', 'KETERPENCILAN', 'COMMUNITY', NULL, NULL, NULL, '{}'::text[])) AS given;
-- Secured only now: whoever migrates is bound by the policies too.
ALTER TABLE beneficiaries.case_type_list ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE beneficiaries.case_type ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Roles that read cases of sensitive types; a test compares it with the permission table.
CREATE FUNCTION beneficiaries.may_read_sensitive() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT pilar.is_viewer() AND current_setting('pilar.role', true) IN ('PROV_ADMIN', 'PROV_OFFICER', 'REG_OFFICER')
$$;

-- Groups of age, on the day of finding: what the recap tells apart.
CREATE FUNCTION beneficiaries.age_group(born date, found date) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN born IS NULL THEN 'UNKNOWN'
    WHEN found < born + interval '6 years' THEN 'AGE_0_5'
    WHEN found < born + interval '13 years' THEN 'AGE_6_12'
    WHEN found < born + interval '18 years' THEN 'AGE_13_17'
    WHEN found < born + interval '60 years' THEN 'AGE_18_59'
    ELSE 'AGE_60'
  END
$$;

-- A case: somebody in need by one of the types. Several are one person's. What the type tells is copied, as the case keeps it.
CREATE TABLE beneficiaries.welfare_case (
  id uuid CONSTRAINT welfare_case_pkey PRIMARY KEY,
  -- told at a counter; says nothing of anybody
  number text COLLATE "C" NOT NULL,
  type_id uuid NOT NULL CONSTRAINT welfare_case_type_exists REFERENCES beneficiaries.case_type,
  type_code text COLLATE "C" NOT NULL,
  criterion text NOT NULL,
  sensitivities text[] NOT NULL,
  sensitive boolean NOT NULL GENERATED ALWAYS AS (sensitivities <> '{}') STORED,
  unit text NOT NULL CONSTRAINT welfare_case_unit_known CHECK (unit IN ('PERSON', 'FAMILY', 'GROUP', 'COMMUNITY')),
  beneficiary_id uuid CONSTRAINT welfare_case_beneficiary_exists REFERENCES beneficiaries.beneficiary,
  family_id uuid CONSTRAINT welfare_case_family_exists REFERENCES beneficiaries.family,
  group_name text,
  persons integer CONSTRAINT welfare_case_persons_range CHECK (persons BETWEEN 1 AND 100000),
  -- of a person, kept alike by a trigger
  sex text,
  born_on date,
  age_group text NOT NULL GENERATED ALWAYS AS (beneficiaries.age_group(born_on, found_on)) STORED,
  area_code text COLLATE "C" NOT NULL,
  owner_code text COLLATE "C" NOT NULL,
  found_on date NOT NULL,
  found_by text,
  reported_by text NOT NULL,
  handling_level text NOT NULL CONSTRAINT welfare_case_handling_level_known CHECK (handling_level IN ('PROV', 'REG', 'CENTRAL')),
  state text NOT NULL DEFAULT 'REPORTED' CONSTRAINT welfare_case_state_known CHECK (state IN
    ('REPORTED', 'ASSESSED', 'CONFIRMED', 'IN_SERVICE', 'TERMINATED', 'REJECTED', 'TRANSFERRED', 'WITHDRAWN')),
  open boolean NOT NULL GENERATED ALWAYS AS (state IN ('REPORTED', 'ASSESSED', 'CONFIRMED', 'IN_SERVICE')) STORED,
  -- day on which somebody last saw that it is so; older than two years is stale (rule 32)
  checked_on date NOT NULL,
  ended_on date,
  outcome text,
  rejection text,
  transferred_to text,
  caveats jsonb NOT NULL DEFAULT '[]',
  source text NOT NULL DEFAULT 'MANUAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT welfare_case_of_somebody CHECK (CASE unit
    WHEN 'PERSON' THEN beneficiary_id IS NOT NULL AND family_id IS NULL AND group_name IS NULL AND persons IS NULL
    WHEN 'FAMILY' THEN family_id IS NOT NULL AND beneficiary_id IS NULL AND group_name IS NULL AND persons IS NULL
    ELSE group_name IS NOT NULL AND persons IS NOT NULL AND beneficiary_id IS NULL AND family_id IS NULL END),
  CONSTRAINT welfare_case_days CHECK (checked_on >= found_on AND ended_on >= found_on),
  CONSTRAINT welfare_case_end_whole CHECK ((state IN ('TERMINATED', 'TRANSFERRED', 'REJECTED')) = (ended_on IS NOT NULL)),
  CONSTRAINT welfare_case_outcome_whole CHECK ((state = 'TERMINATED') = (outcome IS NOT NULL)),
  CONSTRAINT welfare_case_rejection_whole CHECK ((state = 'REJECTED') = (rejection IS NOT NULL)),
  CONSTRAINT welfare_case_transfer_whole CHECK ((state = 'TRANSFERRED') = (transferred_to IS NOT NULL))
);
COMMENT ON TABLE beneficiaries.welfare_case IS 'visibility: area';
CREATE UNIQUE INDEX welfare_case_one_number ON beneficiaries.welfare_case (number);
-- Of a sensitive type it would tell whoever may not know that there is a case already: those are compared in the command.
CREATE UNIQUE INDEX welfare_case_one_open_of_person ON beneficiaries.welfare_case (beneficiary_id, type_code) WHERE open AND NOT sensitive AND beneficiary_id IS NOT NULL;
CREATE UNIQUE INDEX welfare_case_one_open_of_family ON beneficiaries.welfare_case (family_id, type_code) WHERE open AND NOT sensitive AND family_id IS NOT NULL;
CREATE INDEX welfare_case_of_person ON beneficiaries.welfare_case (beneficiary_id, found_on DESC) WHERE beneficiary_id IS NOT NULL;
CREATE INDEX welfare_case_of_family ON beneficiaries.welfare_case (family_id, found_on DESC) WHERE family_id IS NOT NULL;
CREATE INDEX welfare_case_by_area ON beneficiaries.welfare_case (area_code, id);
CREATE INDEX welfare_case_by_owner ON beneficiaries.welfare_case (owner_code);
CREATE INDEX welfare_case_by_finding ON beneficiaries.welfare_case (found_on DESC, id DESC);
CREATE INDEX welfare_case_by_type ON beneficiaries.welfare_case (type_code, found_on DESC, id DESC);
CREATE INDEX welfare_case_by_state ON beneficiaries.welfare_case (state, found_on DESC, id DESC);
CREATE INDEX welfare_case_by_check ON beneficiaries.welfare_case (checked_on, id) WHERE open;
ALTER TABLE beneficiaries.welfare_case ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- Of a sensitive type only whoever has the right, and whoever reported it: they know it from themselves, and get it as the answer to
-- their report. No list holds it for them.
CREATE POLICY read_welfare_case ON beneficiaries.welfare_case FOR SELECT USING ((SELECT pilar.is_worker()) OR ((SELECT beneficiaries.may_read())
  AND (area_code >= (SELECT current_setting('pilar.area', true)) AND area_code < (SELECT current_setting('pilar.area_end', true))
    OR owner_code >= (SELECT current_setting('pilar.area', true)) AND owner_code < (SELECT current_setting('pilar.area_end', true)))
  AND (NOT sensitive OR (SELECT beneficiaries.may_read_sensitive()) OR reported_by = (SELECT current_setting('pilar.account', true)))));
CREATE POLICY add_welfare_case ON beneficiaries.welfare_case FOR INSERT WITH CHECK (beneficiaries.may_read()
  AND pilar.in_area(area_code) AND pilar.in_area(owner_code) AND reported_by = current_setting('pilar.account', true));
CREATE POLICY change_welfare_case ON beneficiaries.welfare_case FOR UPDATE
  USING (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)))
  WITH CHECK (beneficiaries.may_read() AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)));
GRANT SELECT, INSERT, UPDATE ON beneficiaries.welfare_case TO pilar_beneficiaries;

-- What was found, what is needed, and the story: sealed. Of sensitive types it opens for a purpose only.
CREATE TABLE beneficiaries.welfare_case_particulars (
  case_id uuid CONSTRAINT welfare_case_particulars_pkey PRIMARY KEY CONSTRAINT welfare_case_particulars_of REFERENCES beneficiaries.welfare_case,
  sealed bytea NOT NULL
);
COMMENT ON TABLE beneficiaries.welfare_case_particulars IS 'visibility: area';
ALTER TABLE beneficiaries.welfare_case_particulars ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_welfare_case_particulars ON beneficiaries.welfare_case_particulars USING (pilar.is_worker()
  OR EXISTS (SELECT FROM beneficiaries.welfare_case WHERE welfare_case.id = case_id))
  WITH CHECK (EXISTS (SELECT FROM beneficiaries.welfare_case WHERE welfare_case.id = case_id AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
GRANT SELECT, INSERT, UPDATE ON beneficiaries.welfare_case_particulars TO pilar_beneficiaries;

-- The way of a case, step by step. No words of anybody stand here; reasons are in the history.
CREATE TABLE beneficiaries.welfare_case_step (
  id uuid CONSTRAINT welfare_case_step_pkey PRIMARY KEY,
  case_id uuid NOT NULL CONSTRAINT welfare_case_step_of REFERENCES beneficiaries.welfare_case,
  kind text NOT NULL,
  happened_on date NOT NULL,
  made_by text NOT NULL,
  made_by_name text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE beneficiaries.welfare_case_step IS 'visibility: area';
CREATE INDEX welfare_case_step_by_case ON beneficiaries.welfare_case_step (case_id, made_at);
ALTER TABLE beneficiaries.welfare_case_step ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_welfare_case_step ON beneficiaries.welfare_case_step FOR SELECT USING (pilar.is_worker()
  OR EXISTS (SELECT FROM beneficiaries.welfare_case WHERE welfare_case.id = case_id));
CREATE POLICY add_welfare_case_step ON beneficiaries.welfare_case_step FOR INSERT WITH CHECK (
  EXISTS (SELECT FROM beneficiaries.welfare_case WHERE welfare_case.id = case_id AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
GRANT SELECT, INSERT ON beneficiaries.welfare_case_step TO pilar_beneficiaries;

-- Somebody whose sex or birth date is corrected takes their cases along, those too that whoever corrects may not see.
CREATE FUNCTION beneficiaries.follow_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = beneficiaries, pilar, pg_temp AS $$
BEGIN
  UPDATE beneficiaries.welfare_case SET sex = NEW.sex, born_on = NEW.birth_date WHERE beneficiary_id = NEW.id;
  RETURN NULL;
END $$;
CREATE POLICY follow_person_select ON beneficiaries.welfare_case FOR SELECT TO pilar_search USING (true);
CREATE POLICY follow_person_update ON beneficiaries.welfare_case FOR UPDATE TO pilar_search USING (true);
GRANT SELECT, UPDATE (sex, born_on) ON beneficiaries.welfare_case TO pilar_search;
ALTER FUNCTION beneficiaries.follow_person() OWNER TO pilar_search;
REVOKE EXECUTE ON FUNCTION beneficiaries.follow_person() FROM PUBLIC;
CREATE TRIGGER follow_person AFTER UPDATE OF sex, birth_date ON beneficiaries.beneficiary
  FOR EACH ROW WHEN (OLD.sex IS DISTINCT FROM NEW.sex OR OLD.birth_date IS DISTINCT FROM NEW.birth_date) EXECUTE FUNCTION beneficiaries.follow_person();

-- migrate:down
DROP TRIGGER follow_person ON beneficiaries.beneficiary;
DROP TABLE beneficiaries.welfare_case_step;
DROP TABLE beneficiaries.welfare_case_particulars;
DROP TABLE beneficiaries.welfare_case;
DROP FUNCTION beneficiaries.follow_person();
DROP FUNCTION beneficiaries.age_group(date, date);
DROP FUNCTION beneficiaries.may_read_sensitive();
DROP TABLE beneficiaries.case_type;
DROP TABLE beneficiaries.case_type_list;
