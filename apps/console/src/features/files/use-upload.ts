import { useEffect, useRef, useState } from 'react';
import type { UploadPurpose } from '@pilar/domain/files';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { giveUp, sendFile, SendRefused } from './send-file.ts';

const requestUpload = graphql(`
  mutation RequestUpload($input: RequestUploadInput!) {
    requestUpload(input: $input) {
      __typename
      ... on UploadTicket { url file { id } }
      ...Refusal @unmask
    }
  }
`);

/** How far an upload has come, as it is shown. */
export type UploadState =
  | { kind: 'idle' }
  | { kind: 'sending'; name: string; size: number; sent: number; waiting: boolean }
  /** Not taken, with the reason; `again` when the very same may be tried once more. */
  | { kind: 'refused'; name: string; message: string; again: (() => void) | null }
  | { kind: 'ready'; name: string };

/** Sends a file for that purpose and tells how far it is. `onReady` gets its id once it is whole and found good. */
export function useUpload(purpose: UploadPurpose, onReady: (fileId: string) => void) {
  const t = useText();
  const language = useLanguage();
  const { submit } = useSubmit(requestUpload);
  const [state, setState] = useState<UploadState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  /** Address of the upload under way, to give it up at. */
  const address = useRef<string | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function start(file: File, resumed?: { id: string; url: string }): Promise<void> {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    const { name, size } = file;
    const refuse = (message: string, again: (() => void) | null = null) => setState({ kind: 'refused', name, message, again });
    const progress = (sent: number, waiting: boolean) => { if (!control.signal.aborted) setState({ kind: 'sending', name, size, sent, waiting }); };
    progress(0, false);
    const ticket = resumed ?? await announce(file, control.signal, refuse, () => void start(file));
    if (!ticket || control.signal.aborted) return;
    address.current = ticket.url;
    let reached = 0;
    try {
      const told = await sendFile(ticket.url, file, language, control.signal, {
        onProgress(bytes) {
          reached = bytes;
          progress(bytes, false);
        },
        onWaiting: () => progress(reached, true),
      });
      address.current = null;
      if (told.state === 'REFUSED') return refuse(told.refusal ?? '');
      setState({ kind: 'ready', name });
      onReady(ticket.id);
    } catch (error) {
      if (control.signal.aborted) return;
      const retry = error instanceof SendRefused && error.again;
      refuse((error instanceof SendRefused && error.message) || t('files.failed'), retry ? () => void start(file, ticket) : () => void start(file));
    }
  }

  /** Asks for a ticket; tells a refusal and gives null otherwise. */
  async function announce(file: File, signal: AbortSignal, refuse: (message: string, again?: () => void) => void, again: () => void) {
    const outcome = await submit({ name: file.name.slice(-200), size: file.size, purpose }).catch(() => null);
    if (signal.aborted) return null;
    if (outcome?.saved) return { id: outcome.saved.file.id, url: outcome.saved.url };
    if (outcome?.refusal) refuse(messageOf(outcome.refusal));
    else refuse((outcome && 'message' in outcome && outcome.message) || t('files.noAnswer'), again);
    return null;
  }

  return {
    state,
    start: (file: File) => void start(file),
    /** Stops sending, or clears what is shown, for another file. */
    reset() {
      running.current?.abort();
      if (address.current) giveUp(address.current);
      address.current = null;
      setState({ kind: 'idle' });
    },
  };
}

function messageOf(refusal: { message: string; problems?: readonly { message: string }[] }): string {
  const said = refusal.problems?.map(({ message }) => message).join('; ');
  return said ? `${said[0]?.toUpperCase()}${said.slice(1)}` : refusal.message;
}
