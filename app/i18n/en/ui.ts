import type { UiTexts } from '~/ui/ui-texts';
import { plural } from '../plural';

export const ui = {
  skipToContent: 'Skip to the content',
  menu: 'Menu',
  closeMenu: 'Close the menu',
  mainNavigation: 'Main menu',
  language: 'Language',
  back: 'Back',
  optional: 'optional',
  yes: 'Yes',
  no: 'No',
  choose: 'Choose',
  search: 'Search',
  errorSummaryTitle: (count: number) =>
    plural('en', count, { one: 'One thing needs correcting', other: `${count} things need correcting` }),
  errorTitlePrefix: 'Needs correcting',
  error: 'Error',
  pages: 'Pages',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  openPhoto: (number: number, count: number) => `Open photo ${number} of ${count}`,
  photos: {
    choose: 'Take or choose photos',
    chooseMore: 'Add more photos',
    kept: 'Saved photo',
    remove: 'Remove',
    removeNamed: 'Remove {name}',
    retry: 'Try again',
    uploading: 'Sending {name}.',
    uploaded: '{name} has been saved.',
    failed: '{name} could not be sent. It will be sent together with the form.',
  },
  password: {
    met: 'done',
    missing: 'Still missing:',
    enough: 'The password meets the requirements.',
    show: 'Show the password',
    hide: 'Hide the password',
  },
} satisfies UiTexts;
