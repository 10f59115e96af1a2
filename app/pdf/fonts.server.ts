import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

export type FontName = 'regular' | 'bold';
export type Fonts = Record<FontName, Buffer>;

const FILES: Record<FontName, string> = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
};

let read: Promise<Fonts> | null = null;

/** Read once; a document takes along only the letters it uses. */
export function readFonts(): Promise<Fonts> {
  read ??= readBoth();
  read.catch(() => {
    read = null;
  });
  return read;
}

async function readBoth(): Promise<Fonts> {
  const { resolve } = createRequire(import.meta.url);
  const [regular, bold] = await Promise.all([readFile(resolve(FILES.regular)), readFile(resolve(FILES.bold))]);
  return { regular, bold };
}
