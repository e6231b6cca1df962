import { useSearchParams } from 'wouter';

/** Filters kept in the address, so that a filtered page can be kept and sent; setting one to nothing removes it. */
export function useParams<K extends string>(
  names: readonly K[],
): [values: Readonly<Record<K, string>>, set: (name: K, value: string) => void] {
  const [params, setParams] = useSearchParams();
  const values = Object.fromEntries(names.map((name) => [name, params.get(name) ?? ''])) as Record<K, string>;
  const set = (name: K, value: string) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  return [values, set];
}
