import { useUiTexts } from './ui-texts';

/** One page before, one after, and where one is; nothing when everything fits on one. */
export function Pager({ page, pages, hrefFor }: { page: number; pages: number; hrefFor: (page: number) => string }) {
  const texts = useUiTexts();
  if (pages <= 1) return null;
  return (
    <nav className="pager" aria-label={texts.pages}>
      {page > 1 && (
        <a href={hrefFor(page - 1)} rel="prev">
          {texts.previousPage}
        </a>
      )}
      <span>{texts.pageOf(page, pages)}</span>
      {page < pages && (
        <a href={hrefFor(page + 1)} rel="next">
          {texts.nextPage}
        </a>
      )}
    </nav>
  );
}
