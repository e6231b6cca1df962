import type { Diagnostic } from '../../kernel/index.ts';

const explanations: Readonly<Record<string, readonly [code: string, message: string]>> = {
  ENOENT: [
    'intake/no-such-path',
    'There is no such file or folder. Check the spelling and the folder you are in.',
  ],
  EACCES: [
    'intake/not-permitted',
    'You may not read this file. Change its permissions, or run as a user who may.',
  ],
  EPERM: [
    'intake/not-permitted',
    'You may not read this file. Change its permissions, or run as a user who may.',
  ],
  ELOOP: ['intake/link-loop', 'The link leads in a circle. Remove it or point it at a file.'],
  EISDIR: [
    'intake/not-a-file',
    'This is a folder where a file was expected. Name the folder itself to read what is in it.',
  ],
  ENOTDIR: ['intake/no-such-path', 'A part of the path is a file, not a folder. Check the spelling.'],
  ENAMETOOLONG: [
    'intake/no-such-path',
    'The path is too long for this system. Check that it is a path and not the text itself.',
  ],
  EMFILE: ['intake/unreadable', 'Too many files are open. Close other programs and run the command again.'],
};

/** What went wrong with a file, in words for the user. */
export function explainFileError(path: string, error: unknown): Diagnostic {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return addressGiven(path);
  const systemCode = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const known = explanations[systemCode];
  const detail = error instanceof Error ? error.message : String(error);
  const fallback = systemCode.startsWith('E')
    ? ([
        'intake/unreadable',
        `The file could not be read (${detail}). Check the disk and try again.`,
      ] as const)
    : ([
        'intake/internal-error',
        `Reading this file failed inside the program (${detail}). The others were read; please report it with the file.`,
      ] as const);
  const [code, message] = known ?? fallback;
  return { severity: 'error', code, message, place: path };
}

/** Nothing is fetched from the net: a page is read from a file that the user has saved. */
function addressGiven(path: string): Diagnostic {
  const message = 'Addresses are not fetched. Save the page in your browser and name the saved file.';
  return { severity: 'error', code: 'intake/address-not-fetched', message, place: path };
}
