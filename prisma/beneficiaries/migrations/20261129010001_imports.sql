-- migrate:up
CALL pilar.install_import_rows('beneficiaries');

-- migrate:down
DROP TABLE beneficiaries.import_row;
