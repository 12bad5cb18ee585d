import { isChosen } from './device-choice.ts';

/** What a person must notice, also when the page is not in front of them. */
export interface Alert {
  readonly title: string;
  /** Names no employer: a desktop may be seen by others. */
  readonly text: string;
  /** Where it leads. */
  readonly address: string;
}

/** Whether the browser lets us show notifications. */
export type NotificationLeave = 'granted' | 'refused' | 'impossible';

/** Asks leave to show notifications, where it was not given or refused before. */
export async function askNotificationLeave(): Promise<NotificationLeave> {
  if (!('Notification' in globalThis)) return 'impossible';
  return (await Notification.requestPermission()) === 'granted' ? 'granted' : 'refused';
}

/** Shows and sounds an alert as far as somebody wants that on this device. */
export function raiseAlert(alert: Alert): void {
  if (isChosen('sound')) playSound();
  if (isChosen('notifications') && document.hidden) showNotification(alert);
}

/** Two short soft notes; a browser that has heard no click yet stays silent. */
export function playSound(): void {
  if (!('AudioContext' in globalThis)) return;
  const audio = new AudioContext();
  for (const [at, frequency] of [
    [0, 660],
    [0.15, 880],
  ] as const) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0.08, audio.currentTime + at);
    volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + at + 0.3);
    tone.connect(volume).connect(audio.destination);
    tone.start(audio.currentTime + at);
    tone.stop(audio.currentTime + at + 0.3);
    tone.onended = () => {
      if (at > 0) void audio.close();
    };
  }
}

function showNotification({ title, text, address }: Alert): void {
  if (!('Notification' in globalThis) || Notification.permission !== 'granted') return;
  // The same tag replaces an earlier one about the same thing.
  const notification = new Notification(title, { body: text, tag: address, icon: '/icon.svg' });
  notification.onclick = () => {
    window.focus();
    location.hash = address;
    notification.close();
  };
}
