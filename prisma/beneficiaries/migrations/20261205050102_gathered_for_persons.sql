-- migrate:up
-- What the register works out by itself is the person's to know too, when it is gathered for them.
CREATE POLICY gather_person_verification ON beneficiaries.person_verification FOR SELECT USING ((SELECT pilar.is_worker()));
CREATE POLICY gather_poverty_spell ON beneficiaries.poverty_spell FOR SELECT USING ((SELECT pilar.is_worker()));
GRANT SELECT ON beneficiaries.person_verification, beneficiaries.poverty_spell TO pilar_beneficiaries;

-- migrate:down
REVOKE SELECT ON beneficiaries.person_verification, beneficiaries.poverty_spell FROM pilar_beneficiaries;
DROP POLICY gather_poverty_spell ON beneficiaries.poverty_spell;
DROP POLICY gather_person_verification ON beneficiaries.person_verification;
