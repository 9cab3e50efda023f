-- migrate:up
GRANT USAGE ON SCHEMA identity TO pilar_rekeyer;
SELECT pilar.let_rekey('identity.import', '{id}', '{preview,mark}');
SELECT pilar.let_rekey('identity.import_row', '{id,import_id}', '{content}');
SELECT pilar.let_rekey('identity.import_outcome', '{id,import_id}', '{problems}');
SELECT pilar.let_rekey('identity.job', '{id,kind,input}', '{checkpoint}');
SELECT pilar.let_rekey('identity.file', '{id,state,size}', '{mark}');
GRANT DELETE ON identity.idempotency TO pilar_rekeyer;
SELECT pilar.let_rekey('identity.idempotency', '{client,key,at}', '{}');

-- migrate:down
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['import', 'import_row', 'import_outcome', 'job', 'file', 'idempotency'] LOOP
    EXECUTE format('DROP POLICY rekey ON identity.%I', name);
    EXECUTE format('REVOKE ALL ON identity.%I FROM pilar_rekeyer', name);
  END LOOP;
END $$;
REVOKE ALL ON SCHEMA identity FROM pilar_rekeyer;
