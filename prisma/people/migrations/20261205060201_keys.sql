-- migrate:up
GRANT USAGE ON SCHEMA people TO pilar_rekeyer;
SELECT pilar.let_rekey('people.person_private', '{person_id}', '{nik_sealed,nik_index,family_card_sealed,family_card_index}');
GRANT DELETE ON people.idempotency TO pilar_rekeyer;
SELECT pilar.let_rekey('people.idempotency', '{client,key,at}', '{}');

-- migrate:down
DROP POLICY rekey ON people.idempotency;
DROP POLICY rekey ON people.person_private;
REVOKE ALL ON people.idempotency, people.person_private FROM pilar_rekeyer;
REVOKE ALL ON SCHEMA people FROM pilar_rekeyer;
