import { codes } from '@pilar/domain/vocabulary';
import type { ObjectRef } from '@pothos/core';
import type { Builder, SchemaTypes } from './builder.ts';
import type { Address } from './personal-rules.ts';
import type { RegionRow } from './regions.ts';

/** Adds the types of personal data: addresses, and the codes of the identity card. */
export function addPersonalTypes(builder: Builder, Region: ObjectRef<SchemaTypes, RegionRow>) {
  const Sex = builder.enumType('Sex', { description: 'Sex (jenis kelamin): L male, P female.', values: codes('SEX') });
  const MaritalState = builder.enumType('MaritalState', { description: 'Marital state (status perkawinan).', values: codes('MARITAL_STATE') });
  const Education = builder.enumType('Education', { description: 'Highest schooling finished (pendidikan terakhir).', values: codes('EDUCATION') });
  const Address = builder.objectRef<Address>('Address').implement({
    description: 'An address (alamat).',
    shareable: true,
    fields: (t) => ({
      text: t.exposeString('text', { description: 'Street, number, hamlet (kampung).' }),
      rt: t.exposeString('rt', { nullable: true, description: 'Neighbourhood (rukun tetangga, RT): "004".' }),
      rw: t.exposeString('rw', { nullable: true, description: 'Group of neighbourhoods (rukun warga, RW): "002".' }),
      village: t.field({ type: Region, nullable: true, description: 'Village (desa, kelurahan); of other provinces the narrowest region that is known.', resolve: ({ village }) => (village === null ? null : { code: village }) }),
    }),
  });
  const AddressInput = builder.inputType('AddressInput', {
    description: 'An address.',
    fields: (t) => ({
      text: t.string({ required: true, description: 'Street, number, hamlet; at most 300 characters.' }),
      rt: t.string({ description: 'RT: 1 to 3 digits.' }),
      rw: t.string({ description: 'RW: 1 to 3 digits.' }),
      village: t.field({ type: 'RegionCode', description: 'Village; of other provinces the narrowest region that is known.' }),
    }),
  });
  return { Sex, MaritalState, Education, Address, AddressInput };
}
