import { useEffect, useId, useState, type KeyboardEvent, type MouseEvent } from 'react';

type Listbox = {
  /** Id of the element of role `listbox`. */
  id: string;
  /** Index of the entry moved to; −1 before any. */
  active: number;
  setActive: (index: number) => void;
  /** What makes an input the combobox of this list. */
  input: { role: 'combobox'; 'aria-expanded': boolean; 'aria-controls': string; 'aria-autocomplete': 'list'; 'aria-activedescendant': string | undefined; autoComplete: 'off' };
  /** Moves by arrow keys; tells whether the key was one of them. */
  move: (event: KeyboardEvent) => boolean;
  /** What makes a button the entry of that index. */
  option: (index: number) => OptionProps;
};

type OptionProps = {
  id: string; type: 'button'; role: 'option'; tabIndex: -1; 'aria-selected': boolean; onMouseDown: (event: MouseEvent) => void; onMouseMove: () => void;
};

/**
 * A list beneath an input that keeps the focus (the combobox of ARIA 1.2): arrow keys move through its entries, round and round.
 * What Enter and Escape do is the input's own.
 */
export function useListbox(open: boolean, entries: number): Listbox {
  const id = useId();
  const [active, setActive] = useState(-1);
  const optionId = (index: number) => `${id}-${index}`;
  const activeId = open && active >= 0 ? optionId(active) : undefined;
  // The list may open below the edge of the screen, and the entry moved to may lie below the edge of the list.
  useEffect(() => {
    if (open) document.getElementById(activeId ?? id)?.scrollIntoView({ block: 'nearest' });
  });
  return {
    id,
    active,
    setActive,
    input: { role: 'combobox', 'aria-expanded': open, 'aria-controls': id, 'aria-autocomplete': 'list', 'aria-activedescendant': activeId, autoComplete: 'off' },
    move({ key }) {
      if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
      if (key === 'ArrowDown') setActive(active + 1 < entries ? active + 1 : 0);
      else setActive(active > 0 ? active - 1 : entries - 1);
      return true;
    },
    // The input keeps the focus; keys are heard there.
    option: (index) => ({
      id: optionId(index), type: 'button', role: 'option', tabIndex: -1, 'aria-selected': index === active,
      onMouseDown: (event) => event.preventDefault(), onMouseMove: () => setActive(index),
    }),
  };
}
