-- migrate:up
-- Minutes of an inventory stand in schema beneficiaries under the id of their file (decision 32): whoever sees them sees the scan.
CREATE POLICY read_file_of_inventory_minutes ON identity.file FOR SELECT TO pilar_identity USING (pilar.is_viewer()
  AND EXISTS (SELECT FROM identity.ref_entity WHERE entity_type = 'InventoryMinutes' AND entity_id = file.id AND NOT deleted));

-- migrate:down
DROP POLICY read_file_of_inventory_minutes ON identity.file;
