-- migrate:up
-- Numbers of family cards that a family had before a correction, by their digest alone: whoever brings the old card is still found, as
-- with a NIK (former_nik). The card of a family that was merged stays in its row, which leads to the family that both became.
CREATE TABLE beneficiaries.former_card (
  family_id uuid NOT NULL CONSTRAINT former_card_of REFERENCES beneficiaries.family,
  card_index bytea NOT NULL,
  until timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT former_card_pkey PRIMARY KEY (family_id, card_index)
);
COMMENT ON TABLE beneficiaries.former_card IS 'visibility: area';
CREATE INDEX former_card_by_number ON beneficiaries.former_card (card_index);
ALTER TABLE beneficiaries.former_card ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_former_card ON beneficiaries.former_card FOR SELECT USING ((SELECT pilar.is_worker())
  OR EXISTS (SELECT FROM beneficiaries.family WHERE family.id = family_id));
CREATE POLICY add_former_card ON beneficiaries.former_card FOR INSERT WITH CHECK (
  EXISTS (SELECT FROM beneficiaries.family WHERE family.id = family_id AND (pilar.in_area(area_code) OR pilar.in_area(owner_code))));
GRANT SELECT, INSERT ON beneficiaries.former_card TO pilar_beneficiaries;

-- migrate:down
DROP TABLE beneficiaries.former_card;
