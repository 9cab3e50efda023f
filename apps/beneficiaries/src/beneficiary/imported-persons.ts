import { isId } from '@pilar/subgraph/ids';
import { sql, type Sql } from '@pilar/subgraph/sql';

/**
 * Ids of the persons that an import entered or found recorded, or of whose numbers its list told. A register of one type tells the type
 * of all who are in it; a list of numbers tells no type. Side by side, since an OR of the two would read all persons.
 */
export function importedPersons(id: string): Sql {
  if (!isId(id)) return sql`SELECT NULL::uuid WHERE false`;
  return sql`
    SELECT entity_id FROM beneficiaries.import_row WHERE batch_id = ${id}::uuid AND (SELECT beneficiaries.may_read_sensitive())
    UNION ALL SELECT said.beneficiary_id FROM beneficiaries.import_row AS made JOIN beneficiaries.nik_answer AS answer ON answer.id = made.entity_id
      JOIN beneficiaries.nik_record AS said ON said.id = answer.nik_record_id WHERE made.batch_id = ${id}::uuid`;
}
