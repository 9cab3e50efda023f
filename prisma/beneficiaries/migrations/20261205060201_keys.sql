-- migrate:up
-- A card that a family had is kept with its number, sealed, and not by its digest alone: a digest under a secret that is gone finds nobody.
-- Those that stand have none, and are forgotten when the secret they are under is retired.
ALTER TABLE beneficiaries.former_card
  -- A correction leaves one: they are few, and written anew in no time.
  -- squawk-ignore adding-field-with-default
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN card_sealed bytea;
-- Few rows, made in the same step as the column.
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX former_card_once ON beneficiaries.former_card (id);

-- Under which secret (by its name) somebody's keys and a pair's digest were worked out.
ALTER TABLE beneficiaries.comparison ADD COLUMN keyed_with text;
ALTER TABLE beneficiaries.duplicate_pair ADD COLUMN keyed_with text;

-- A number that is sealed anew is the same number: nobody is to be compared anew for it, and all of them at once would keep those waiting who are new.
DROP TRIGGER compare_person ON beneficiaries.beneficiary;
CREATE TRIGGER compare_person AFTER UPDATE OF full_name, aliases, sex, birth_date, area_code, family_id, nik_index, life_state ON beneficiaries.beneficiary
  FOR EACH ROW WHEN (current_setting('pilar.rekeying', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION beneficiaries.compare_anew('id');
DROP TRIGGER compare_mother ON beneficiaries.beneficiary_secret;
CREATE TRIGGER compare_mother AFTER UPDATE ON beneficiaries.beneficiary_secret
  FOR EACH ROW WHEN (current_setting('pilar.rekeying', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION beneficiaries.compare_anew('beneficiary_id');

GRANT USAGE ON SCHEMA beneficiaries TO pilar_rekeyer;
SELECT pilar.let_rekey('beneficiaries.beneficiary', '{id}', '{nik_sealed,nik_index}');
SELECT pilar.let_rekey('beneficiaries.beneficiary_secret', '{beneficiary_id}', '{mother_name_sealed}');
SELECT pilar.let_rekey('beneficiaries.former_nik', '{id,beneficiary_id}', '{nik_sealed,nik_index}');
SELECT pilar.let_rekey('beneficiaries.beneficiary_merge', '{id,survivor_id}', '{changed}');
SELECT pilar.let_rekey('beneficiaries.family', '{id}', '{card_sealed,card_index}');
GRANT DELETE ON beneficiaries.former_card TO pilar_rekeyer;
SELECT pilar.let_rekey('beneficiaries.former_card', '{id,family_id}', '{card_sealed,card_index}');
SELECT pilar.let_rekey('beneficiaries.welfare_case_particulars', '{case_id}', '{sealed}');
SELECT pilar.let_rekey('beneficiaries.case_file', '{id}', '{sealed}');
SELECT pilar.let_rekey('beneficiaries.case_service', '{id}', '{sealed}');
SELECT pilar.let_rekey('beneficiaries.referral', '{id}', '{sealed}');
SELECT pilar.let_rekey('beneficiaries.complaint_content', '{complaint_id}', '{text_sealed,reporter_sealed}');
SELECT pilar.let_rekey('beneficiaries.comparison', '{beneficiary_id,keyed_with}', '{due_since}');
SELECT pilar.let_rekey('beneficiaries.duplicate_pair', '{id}', '{compared,keyed_with}');
GRANT DELETE ON beneficiaries.idempotency TO pilar_rekeyer;
SELECT pilar.let_rekey('beneficiaries.idempotency', '{client,key,at}', '{}');

-- migrate:down
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['beneficiary', 'beneficiary_secret', 'former_nik', 'beneficiary_merge', 'family', 'former_card', 'welfare_case_particulars', 'case_file',
    'case_service', 'referral', 'complaint_content', 'comparison', 'duplicate_pair', 'idempotency'] LOOP
    EXECUTE format('DROP POLICY rekey ON beneficiaries.%I', name);
    EXECUTE format('REVOKE ALL ON beneficiaries.%I FROM pilar_rekeyer', name);
  END LOOP;
END $$;
REVOKE ALL ON SCHEMA beneficiaries FROM pilar_rekeyer;
DROP TRIGGER compare_mother ON beneficiaries.beneficiary_secret;
CREATE TRIGGER compare_mother AFTER UPDATE ON beneficiaries.beneficiary_secret FOR EACH ROW EXECUTE FUNCTION beneficiaries.compare_anew('beneficiary_id');
DROP TRIGGER compare_person ON beneficiaries.beneficiary;
CREATE TRIGGER compare_person AFTER UPDATE OF full_name, aliases, sex, birth_date, area_code, family_id, nik_index, life_state ON beneficiaries.beneficiary
  FOR EACH ROW EXECUTE FUNCTION beneficiaries.compare_anew('id');
ALTER TABLE beneficiaries.duplicate_pair DROP COLUMN keyed_with;
ALTER TABLE beneficiaries.comparison DROP COLUMN keyed_with;
ALTER TABLE beneficiaries.former_card DROP COLUMN card_sealed, DROP COLUMN id;
