/** Drawn in the page: icons in the style sheet would be data: addresses, which the content security policy refuses. */
const paths = {
  alert: 'M12 2.5 23 21.5H1L12 2.5Zm-1 6.7v6h2v-6h-2Zm0 7.8v2h2v-2h-2Z',
  back: 'M14.5 5 16 6.5 10.5 12l5.5 5.5-1.5 1.5-7-7 7-7Z',
  camera: 'M8.5 4h7l1.5 2.5h4V20H3V6.5h4L8.5 4Zm3.5 5a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm0 2a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z',
  check: 'M19.5 5.5 21 7 10 18l-5.5-5.5L6 11l4 4 9.5-9.5Z',
  clock: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm0 2a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm1 2v4.6l3.2 3.2-1.4 1.4L11 12.4V7h2Z',
  close: 'm18 4.5 1.5 1.5-6 6 6 6-1.5 1.5-6-6-6 6L4.5 18l6-6-6-6L6 4.5l6 6 6-6Z',
  down: 'M6.5 8 12 13.5 17.5 8 19 9.5l-7 7-7-7L6.5 8Z',
  error: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm-1 3v8h2V6h-2Zm0 10v2h2v-2h-2Z',
  forward: 'M9.5 5l7 7-7 7L8 17.5l5.5-5.5L8 6.5 9.5 5Z',
  info: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm1 7H9v1.5h2v5H9V18h6v-1.5h-2V10Zm-1.2-4a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 0 0 0-2.6Z',
  menu: 'M3 5h18v2H3V5Zm0 6h18v2H3v-2Zm0 6h18v2H3v-2Z',
  open: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm0 2a7 7 0 1 0 0 14 7 7 0 0 0 0-14Z',
  phone:
    'M7.5 3 10 8.5 7.8 10.2a12 12 0 0 0 6 6l1.7-2.2L21 16.5v3.3c0 .7-.5 1.2-1.2 1.2A16.8 16.8 0 0 1 3 4.2C3 3.5 3.5 3 4.2 3h3.3Z',
  success: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm4.5 5-6 6-3-3L6 12.5l4.5 4.5L18 9.5 16.5 8Z',
} as const;

export type IconName = keyof typeof paths;

/** Never the only bearer of a meaning: words stand beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
