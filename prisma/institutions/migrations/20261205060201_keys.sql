-- migrate:up
GRANT USAGE ON SCHEMA institutions TO pilar_rekeyer;
GRANT DELETE ON institutions.idempotency TO pilar_rekeyer;
SELECT pilar.let_rekey('institutions.idempotency', '{client,key,at}', '{}');

-- migrate:down
DROP POLICY rekey ON institutions.idempotency;
REVOKE ALL ON institutions.idempotency FROM pilar_rekeyer;
REVOKE ALL ON SCHEMA institutions FROM pilar_rekeyer;
