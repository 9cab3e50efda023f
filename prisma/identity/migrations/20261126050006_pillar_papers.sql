-- migrate:up
ALTER TABLE identity.document DROP CONSTRAINT document_kind_known, DROP CONSTRAINT document_of_its_kind;
ALTER TABLE identity.document
  -- squawk-ignore constraint-missing-not-valid
  ADD CONSTRAINT document_kind_known CHECK (kind IN ('EVENT_REPORT', 'PERSON_LIST', 'TKSK_LIST', 'RESOURCE_RECAP')),
  -- squawk-ignore constraint-missing-not-valid
  ADD CONSTRAINT document_of_its_kind CHECK ((kind = 'EVENT_REPORT') = (event_id IS NOT NULL) AND (kind <> 'EVENT_REPORT') = (list IS NOT NULL));

-- migrate:down
ALTER TABLE identity.document DROP CONSTRAINT document_kind_known, DROP CONSTRAINT document_of_its_kind;
ALTER TABLE identity.document
  ADD CONSTRAINT document_kind_known CHECK (kind IN ('EVENT_REPORT', 'PERSON_LIST')),
  ADD CONSTRAINT document_of_its_kind CHECK ((kind = 'EVENT_REPORT') = (event_id IS NOT NULL) AND (kind = 'PERSON_LIST') = (list IS NOT NULL));
