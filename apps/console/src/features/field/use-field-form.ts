import type { TypedDocumentNode } from '@apollo/client';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useForm, type DefaultValues, type FieldPath, type FieldValues } from 'react-hook-form';
import type * as z from 'zod/mini';
import { zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import { isEditable, type Item, type ItemRefusal } from '../../outbox/item.ts';
import { OutboxFull } from '../../outbox/store.ts';
import { useOutbox } from '../../outbox/use-outbox.ts';

type Keyed = { idempotencyKey: string };

/** A form of the field: what opens it, what it says, and what it sends. */
export type FieldForm<Values extends FieldValues, Input extends Keyed> = {
  /** Name of the form, which an item keeps to be opened by it again; also the last part of its address below /lapangan. */
  form: string;
  /** The item's id, drawn when the form was first opened and kept in its address. */
  id: string;
  initial: Values;
  schema: z.ZodMiniType<Values, Values>;
  /** A mutation with one input whose result is a union (see useSubmit). It needs to ask for `id`, `message` and `problems` only. */
  mutation: TypedDocumentNode<object, { input: Input }>;
  inputOf: (values: Values) => Omit<Input, 'idempotencyKey'>;
  /** By what the row of the item is known: mostly the title. */
  labelOf: (values: Values) => string;
  /** The form's field that a path of the graph's input stands for; null for what belongs to no field. */
  fieldOf: (path: readonly string[]) => FieldPath<Values> | null;
};

const pauseMs = 300;

/**
 * A form that loses nothing: what is typed is kept on this machine as it is typed, and what is sent goes through the outbox,
 * with a line or without. A refused item opens again with the reasons beside its fields.
 */
export function useFieldForm<Values extends FieldValues, Input extends Keyed>(spec: FieldForm<Values, Input>) {
  const { form: name, id, initial, schema, mutation, inputOf, labelOf, fieldOf } = spec;
  const t = useText();
  const { outbox } = useOutbox();
  const form = useForm<Values>({ defaultValues: initial as DefaultValues<Values>, resolver: zodResolver(schema, t), shouldFocusError: false });
  /** Null until the browser's storage has said whether there is such an item. */
  const [item, setItem] = useState<{ found: Item | null } | null>(null);
  const [refusal, setRefusal] = useState<ItemRefusal | null>(null);
  const [kept, setKept] = useState<'yes' | 'no' | 'full' | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const open = useEffectEvent((found: Item | null) => {
    if (found) {
      form.reset(found.values as Values);
      for (const { path, message } of found.refusal?.problems ?? []) {
        const field = fieldOf(path);
        if (field) form.setError(field, { type: 'graph', message });
      }
      setRefusal(found.refusal);
    }
    setItem({ found });
  });
  useEffect(() => {
    let left = false;
    outbox.item(id).then((found) => left || open(found), () => left || open(null));
    return () => {
      left = true;
    };
  }, [outbox, id]);

  const keep = useEffectEvent(async () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const values = form.getValues();
    try {
      await outbox.keep(id, { form: name, label: labelOf(values), values });
      // Not of what was typed meanwhile, which waits for its own turn.
      if (timer.current === undefined) setKept('yes');
    } catch (error) {
      setKept(error instanceof OutboxFull ? 'full' : 'no');
    }
  });
  const ready = item !== null && (item.found === null || isEditable(item.found));
  useEffect(() => {
    if (!ready) return;
    const soon = () => {
      setKept((before) => (before === 'yes' ? null : before));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keep(), pauseMs);
    };
    // Whoever turns to another app, or closes this one, may not come back to this page.
    const now = () => {
      if (timer.current !== undefined) void keep();
    };
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: ({ name: changed }) => {
        if (changed !== undefined) soon();
      },
    });
    document.addEventListener('visibilitychange', now);
    return () => {
      unsubscribe();
      document.removeEventListener('visibilitychange', now);
      now();
    };
  }, [ready, form]);

  /** Queues what stands in the form once it is whole. Answers whether it did; it then goes by itself. */
  const queue = async (): Promise<boolean> => {
    let done = false;
    await form.handleSubmit(async (values) => {
      clearTimeout(timer.current);
      timer.current = undefined;
      try {
        await outbox.queue(id, { form: name, label: labelOf(values), values }, mutation, inputOf(values));
        done = true;
      } catch (error) {
        setKept(error instanceof OutboxFull ? 'full' : 'no');
      }
    })();
    return done;
  };

  return { form, ready, item: item?.found ?? null, opened: item !== null, refusal, kept, queue };
}
