/** How many columns of a terminal a text takes. */
import stringWidth from 'string-width';

const ELLIPSIS = '…';
const graphemes = new Intl.Segmenter();

export function displayWidth(text: string): number {
  return stringWidth(text);
}

/** The text in at most so many columns; what is cut off ends with an ellipsis. */
export function fitted(text: string, columns: number): string {
  if (columns <= 0) return '';
  if (displayWidth(text) <= columns) return text;
  let shown = '';
  let used = 1;
  for (const { segment } of graphemes.segment(text)) {
    used += displayWidth(segment);
    if (used > columns) break;
    shown += segment;
  }
  return `${shown.trimEnd()}${ELLIPSIS}`;
}

/** Fitted, and filled with blanks to exactly so many columns. */
export function column(text: string, columns: number): string {
  const shown = fitted(text, columns);
  return shown + ' '.repeat(Math.max(0, columns - displayWidth(shown)));
}
