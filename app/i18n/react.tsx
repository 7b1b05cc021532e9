import { createContext, type ReactNode, useContext } from 'react';
import type { Locale } from '#app/domain/shared/dates';
import { type Formats, formatsOf } from './formats';
import { type Translate, translator } from './translator';

const LocaleContext = createContext<Locale>('fr');

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}

export const useLocale = (): Locale => useContext(LocaleContext);

export const useT = (): Translate => translator(useLocale());

export const useFormats = (): Formats => formatsOf(useLocale());
