-- migrate:up
-- Photographs of events stand in schema events under the id of their file; here they are known by what its outbox tells. Whoever
-- sees the photograph sees the file. For viewers alone: the worker has files of its own to read and no right to references.
CREATE POLICY read_file_of_event_photo ON identity.file FOR SELECT TO pilar_identity USING (pilar.is_viewer()
  AND EXISTS (SELECT FROM identity.ref_entity WHERE entity_type = 'EventPhoto' AND entity_id = file.id AND NOT deleted));

-- migrate:down
DROP POLICY read_file_of_event_photo ON identity.file;
