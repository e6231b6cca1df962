/** Whether all that a date may mean lies before `today` (`YYYY-MM-DD`). Dates of other forms are never called past. */
export function hasPassed(edtf: string, today: string): boolean {
  const last = edtf.slice(edtf.indexOf('/') + 1);
  if (!/^\d{4}(-(0\d|1[0-2])(-\d{2})?)?$/.test(last)) return false;
  return last < today.slice(0, last.length);
}

/** The calendar day where the reader is. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
