import type { ReactiveController, ReactiveControllerHost } from 'lit';

const inThePage = new Set<UnsavedChanges>();

/** Whether something that somebody filled in would be lost when this page of the inbox is left. */
export function hasUnsavedChanges(): boolean {
  return [...inThePage].some(({ exist }) => exist());
}

/** Makes that nobody leaves an element unasked while it holds something that is not saved. */
export class UnsavedChanges implements ReactiveController {
  readonly exist: () => boolean;

  constructor(host: ReactiveControllerHost, exist: () => boolean) {
    this.exist = exist;
    host.addController(this);
  }

  hostConnected(): void {
    inThePage.add(this);
  }

  hostDisconnected(): void {
    inThePage.delete(this);
  }
}
