import path from 'node:path';

/**
 * Whether the command itself was started, not a program that uses its parts. By the started file's name, because in
 * the build a command's code may lie in a file shared with other programs.
 */
export function isProgram(command: string): boolean {
  return path.parse(process.argv[1] ?? '').name === command;
}
