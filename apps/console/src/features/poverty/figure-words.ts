import { useFormat, useLanguage, useText } from '../../i18n/use-text.ts';

/** Numbers of a figure. */
export type Numbers = { families: number | null; persons: number | null; percent: number | null };

/** A figure in words: "9.000 keluarga, 31.000 orang, 2,17%". */
export function useFigureWords(): (numbers: Numbers) => string {
  const t = useText();
  const { number } = useFormat();
  const language = useLanguage();
  const share = new Intl.NumberFormat(language, { maximumFractionDigits: 4 });
  return ({ families, persons, percent }) => [
    families === null ? null : `${number(families)} ${t('kemiskinan.families').toLowerCase()}`,
    persons === null ? null : `${number(persons)} ${t('kemiskinan.persons').toLowerCase()}`,
    percent === null ? null : `${share.format(percent)}%`,
  ].filter(Boolean).join(', ');
}
