import { useText } from '../../i18n/use-text.ts';

type Address = { text: string; rt: string | null; rw: string | null; village: { fullName: string } | null };

/** An address, part by part beneath each other. */
export function AddressLines({ address: { text, rt, rw, village } }: { address: Address }) {
  const t = useText();
  return (
    <>
      <div>{text}</div>
      {(rt ?? rw) && <div>{t('personal.neighbourhood', { rt: rt ?? '–', rw: rw ?? '–' })}</div>}
      {village && <div>{village.fullName}</div>}
    </>
  );
}
