import * as z from 'zod/mini';
import { isDate } from '@pilar/domain/dates';
import { TrainingKind, type TrainingFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';

const day = lenient(z.string().check(z.refine(isDate)));
const schema = z.object({ jenis: choices(TrainingKind), dari: day, sampai: day, setelah: lenient(z.string()) });

/** What the list of trainings is narrowed to. */
export type TrainingSearch = z.output<typeof schema>;

/** Reads the address of the list of trainings. */
export function trainingSearch(search: Record<string, unknown>): TrainingSearch {
  return z.parse(schema, search);
}

/** The filter as the graph takes it. */
export function trainingFilter({ jenis, dari, sampai }: TrainingSearch): TrainingFilter {
  return { kind: jenis, from: dari, to: sampai };
}
