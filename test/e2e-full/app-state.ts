/** Something a browser app can look like; `show` goes on from the state before it in the list. */
export interface AppState<Shown> {
  readonly name: string;
  show(shown: Shown): Promise<void>;
}
