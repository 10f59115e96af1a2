import { createContext, useContext } from 'react';

/** The few words the components themselves need; the app fills them in the person's language. */
export type UiTexts = {
  skipToContent: string;
  menu: string;
  closeMenu: string;
  mainNavigation: string;
  language: string;
  back: string;
  optional: string;
  yes: string;
  no: string;
  choose: string;
  search: string;
  errorSummaryTitle: (count: number) => string;
  /** Stands before the page's title when a form came back with errors. */
  errorTitlePrefix: string;
  error: string;
  pages: string;
  previousPage: string;
  nextPage: string;
  pageOf: (page: number, pages: number) => string;
  openPhoto: (number: number, count: number) => string;
  photos: PhotoTexts;
  password: PasswordTexts;
};

/** Also travels to the browser with the photo input: only strings, with {name} as the place of the file's name. */
export type PhotoTexts = {
  choose: string;
  chooseMore: string;
  kept: string;
  remove: string;
  removeNamed: string;
  retry: string;
  uploading: string;
  uploaded: string;
  failed: string;
};

/** Travels to the browser too. */
export type PasswordTexts = {
  met: string;
  /** Goes before the list of what is missing. */
  missing: string;
  enough: string;
  show: string;
  hide: string;
};

const UiTextsContext = createContext<UiTexts | null>(null);

export const UiTextsProvider = UiTextsContext.Provider;

export function useUiTexts(): UiTexts {
  const texts = useContext(UiTextsContext);
  if (!texts) throw new Error('UiTextsProvider is missing above this component');
  return texts;
}
