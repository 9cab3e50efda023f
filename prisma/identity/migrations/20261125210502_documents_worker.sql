-- migrate:up

-- The policy that shows a document's files is asked of the worker too, which must be allowed to look for it.
GRANT SELECT ON identity.document, identity.document_file TO pilar_worker;

-- migrate:down
REVOKE SELECT ON identity.document, identity.document_file FROM pilar_worker;
