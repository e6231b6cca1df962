/** Told how far a step of resolution has come: what is being done, and how much of it is done. */
export type OnStep = (what: string, done: number) => void;
