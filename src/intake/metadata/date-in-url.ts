/** The date in a page's address: `/2017/02/09/`, `/2017-02-09/`, `-20170209`, `/2017/feb/09/`. Months alone are no date. */
export function dateInUrl(url: string): string | undefined {
  const path = url.replace(/[?#].*$/, '').toLowerCase();
  const match =
    /\/(20\d\d|19\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)/.exec(path) ??
    /[/_-](20\d\d|19\d\d)(\d\d)(\d\d)(?=[/_.-]|$)/.exec(path) ??
    /\/(20\d\d|19\d\d)\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\/(\d{1,2})(?=[/_.-]|$)/.exec(
      path,
    );
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const number = /\d/.test(month)
    ? Number(month)
    : 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(month) / 3 + 1;
  const date = new Date(Date.UTC(Number(year), number - 1, Number(day)));
  return date.getUTCMonth() === number - 1 && date.getUTCDate() === Number(day)
    ? date.toISOString().slice(0, 10)
    : undefined;
}
