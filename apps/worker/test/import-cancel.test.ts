import { afterAll, beforeAll, expect, test } from 'vitest';
import { lebak, openImportStage, type ImportStage } from './import-stage.ts';

let stage: ImportStage;
beforeAll(async () => { stage = await openImportStage(); });
afterAll(() => stage.stack.stop());

const list = (name: string, count: number) => ['Nama;Kecamatan', ...Array.from({ length: count }, (_, i) => `${name} ${String(i).padStart(5, '0')};Cibeber`)].join('\n');
const cancel = (id: string, version: number) => stage.mutate(lebak, 'cancelImport', { id, version });

/** Cancels whatever the version is by then: a running import's changes under one's hands. */
async function cancelNow(id: string) {
  for (;;) {
    const seen = await stage.read(lebak, id);
    const result = await cancel(id, seen?.version ?? 0);
    if (result.__typename !== 'Conflict') return result;
  }
}

test('while it is read, matched, checked, and once it is checked: nothing was entered, and the file is free', async () => {
  const bytes = list('Umpama Batal', 4_000);
  const reading = await stage.mutate(lebak, 'beginImport', { kind: 'PERSON', file: await stage.upload(lebak, 'a.csv', bytes) });
  expect(await cancelNow(reading.id)).toMatchObject({ state: 'CANCELLED', viewerCan: { map: false, check: false, mend: false, commit: false, undo: false, cancel: false } });

  const begun = await stage.mutate(lebak, 'beginImport', { kind: 'PERSON', file: await stage.upload(lebak, 'a.csv', bytes) });
  const mapped = await stage.until(lebak, begun.id, 'MAPPING');
  expect(await cancel(mapped.id, mapped.version)).toMatchObject({ state: 'CANCELLED' });

  const other = await stage.mutate(lebak, 'beginImport', { kind: 'PERSON', file: await stage.upload(lebak, 'a.csv', bytes) });
  const ready = await stage.until(lebak, other.id, 'MAPPING');
  await stage.mutate(lebak, 'checkImport', { id: ready.id, version: ready.version });
  expect(await cancelNow(ready.id)).toMatchObject({ state: 'CANCELLED' });

  const checked = await stage.checked(lebak, 'a.csv', bytes);
  expect(await cancel(checked.id, checked.version)).toMatchObject({ state: 'CANCELLED', counts: { created: 0 } });
  expect(await stage.names(lebak)).toEqual([]);
});

test('while rows are entered it stops, says what was entered, goes on or is undone; so does an undo', async () => {
  const total = 8_000;
  const checked = await stage.checked(lebak, 'b.csv', list('Umpama Henti', total));
  await stage.mutate(lebak, 'commitImport', { id: checked.id, version: checked.version });
  await expect.poll(async () => (await stage.read(lebak, checked.id))?.counts.created ?? 0, { timeout: 60_000, interval: 20 }).toBeGreaterThan(0);
  const stopped = await cancelNow(checked.id);
  expect(stopped.state === 'STOPPED' || stopped.counts.created === total).toBe(true);
  // A chunk that was on its way is still counted.
  let last = -1;
  await expect.poll(async () => {
    const { counts: { created } } = await stage.read(lebak, checked.id) ?? stopped;
    const same = created === last && created === (await stage.names(lebak)).length;
    last = created;
    return same;
  }, { timeout: 40_000, interval: 1_000 }).toBe(true);
  const resting = await stage.read(lebak, checked.id) ?? stopped;
  expect(resting).toMatchObject({ state: 'STOPPED', job: { state: 'CANCELLED' }, viewerCan: { commit: true, undo: true } });
  expect(await stage.names(lebak)).toHaveLength(resting.counts.created);

  await stage.mutate(lebak, 'commitImport', { id: resting.id, version: resting.version });
  const committed = await stage.until(lebak, checked.id, 'COMMITTED');
  expect(committed.counts).toMatchObject({ created: total, refused: 0 });

  const undoing = await stage.mutate(lebak, 'undoImport', { id: committed.id, version: committed.version, reason: 'uji' });
  expect(undoing).toMatchObject({ state: 'UNDOING' });
  const halted = await cancelNow(committed.id);
  if (halted.state === 'STOPPED') {
    expect(halted.viewerCan.undo).toBe(true);
    await expect.poll(async () => { const seen = await stage.read(lebak, halted.id); return (await stage.mutate(lebak, 'undoImport', { id: halted.id, version: seen?.version, reason: 'uji' })).state; }, { timeout: 20_000 }).toBe('UNDOING');
  }
  expect((await stage.until(lebak, checked.id, 'UNDONE')).counts).toMatchObject({ created: total, undone: total, kept: 0 });
  expect(await stage.names(lebak)).toEqual([]);
}, 240_000);
