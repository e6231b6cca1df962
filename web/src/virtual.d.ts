declare module 'virtual:country-names' {
  const names: Readonly<Record<string, string>>;
  export default names;
}

declare module '*.css';
