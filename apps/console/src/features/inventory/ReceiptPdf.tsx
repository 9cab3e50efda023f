import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { toast } from '../../ui/Toast.tsx';
import { saveFile } from '../../ui/save-file.ts';

const pdfQuery = graphql(`query InventoryReceiptPdf($find: ID!) { inventoryReceiptPdf(inventoryFind: $find) }`);

/** Saves the receipt of an entry as a PDF. It is made anew each time and stays in no cache. */
export function ReceiptPdf({ find, name }: { find: string; /** Village, for the name of the file. */ name: string }) {
  const t = useText();
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const pdf = await client.query({ query: pdfQuery, variables: { find }, fetchPolicy: 'no-cache' }).then(({ data }) => data?.inventoryReceiptPdf, () => null);
    setBusy(false);
    if (!pdf) return toast(t('forms.noAnswer'));
    saveFile(Uint8Array.from(atob(pdf), (letter) => letter.charCodeAt(0)), 'application/pdf', `tanda-terima ${name}.pdf`);
  };
  return <Button disabled={busy} onClick={() => void save()}>{t('pendataan.receiptPdf')}</Button>;
}
