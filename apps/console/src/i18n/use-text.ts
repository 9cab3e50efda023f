import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { formatDate, formatDateTime, formatNumber, formatRate, formatShortDate, formatTime, formatTimeRange, localDay, type Language } from '@pilar/domain/dates';
import type { Text } from './messages.ts';

/** The console's texts in the viewer's language. */
export function useText(): Text {
  // Lingui gives another function for each language, so that what depends on it is made anew.
  return useLingui()._;
}

/** The viewer's language. */
export function useLanguage(): Language {
  const { i18n } = useLingui();
  return i18n.locale === 'en' ? 'en' : 'id';
}

/** Dates and numbers as an office writes them, in the viewer's language. */
export function useFormat() {
  const language = useLanguage();
  return useMemo(() => ({
    date: (date: string) => formatDate(date, language),
    shortDate: (date: string) => formatShortDate(date, language),
    shortDay: (instant: string) => formatShortDate(localDay(instant), language),
    dateTime: (instant: string) => formatDateTime(instant, language),
    time: (time: string) => formatTime(time, language),
    timeRange: (start: string, end: string | null) => formatTimeRange(start, end, language),
    number: (value: number) => formatNumber(value, language),
    rate: (value: number) => formatRate(value, language),
  }), [language]);
}
