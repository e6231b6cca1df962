const STORED = 'rapporteur.single-keys';

/** Single-key shortcuts can be switched off, for people whose speech or switch input types letters by accident. */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}

export function setSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(STORED, on ? 'on' : 'off');
  } catch {
    // Storage may be forbidden; the switch then lasts until the page is left.
  }
}

/** True when a key press is meant for a field or the browser and not for us. */
export function isForOthers(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target;
  return target instanceof HTMLElement && target.closest('input, select, textarea, dialog') !== null;
}
