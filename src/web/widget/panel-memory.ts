const OPEN_KEY = 'wsp-assistent open';

/** Whether the panel was open on the previous page of this tab; unknown where the browser refuses storage. */
export function wasOpen(): boolean {
  try {
    return sessionStorage.getItem(OPEN_KEY) !== null;
  } catch {
    return false;
  }
}

/** Lets the next page of this tab know. */
export function rememberOpen(isOpen: boolean): void {
  try {
    if (isOpen) sessionStorage.setItem(OPEN_KEY, '');
    else sessionStorage.removeItem(OPEN_KEY);
  } catch {
    // Without storage the panel simply starts closed on the next page.
  }
}
