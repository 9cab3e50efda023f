import type { ListName } from '@pilar/domain/vocabulary';
import { useText } from '../../i18n/use-text.ts';
import { dayFields } from './service-words.ts';

/** What a field of a day's form is called, by its path: "Kunjungan rumah, Perempuan". */
export function useDayLabel(): (path: string, label: (list: ListName, code: string) => string) => string {
  const t = useText();
  return (path, label) => {
    const [field = '', kind, part] = path.split('.');
    return kind && part ? `${label('SERVICE_KIND', kind)}, ${t(dayFields[part] ?? 'services.persons')}` : t(dayFields[field] ?? 'services.services');
  };
}
