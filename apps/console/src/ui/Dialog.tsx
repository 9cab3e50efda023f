import { useEffect, useId, useRef, type ReactNode } from 'react';
import styles from './Dialog.module.css';

type Props = {
  open: boolean;
  title: string;
  /** Asked by Escape; without it the dialog stays until what it waits for has happened. */
  onClose?: () => void;
  children: ReactNode;
  actions: ReactNode;
};

/** A question that must be answered before going on. The browser keeps the focus inside and the rest inert. */
export function Dialog({ open, title, onClose, children, actions }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <div className={styles.actions}>{actions}</div>
    </dialog>
  );
}
