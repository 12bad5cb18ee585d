/** What somebody chose on this device only. */
export type DeviceChoice = 'shortcuts' | 'notifications' | 'sound';

const UNLESS_CHOSEN: Readonly<Record<DeviceChoice, boolean>> = {
  shortcuts: true,
  notifications: false,
  sound: false,
};
/** Choices of a browser that keeps nothing; they last as long as the page. */
const unkept = new Map<DeviceChoice, boolean>();

export function isChosen(choice: DeviceChoice): boolean {
  try {
    const kept = localStorage.getItem(`wsp-inbox ${choice}`);
    if (kept !== null) return kept === 'on';
  } catch {
    // Storage is blocked.
  }
  return unkept.get(choice) ?? UNLESS_CHOSEN[choice];
}

export function choose(choice: DeviceChoice, on: boolean): void {
  unkept.set(choice, on);
  try {
    localStorage.setItem(`wsp-inbox ${choice}`, on ? 'on' : 'off');
  } catch {
    // Storage is blocked.
  }
}
