/** Lower case without accents, for matching what people type: "Macrón" finds "Macron". */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
