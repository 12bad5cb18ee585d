/** What the server says in demo mode; outside it the address does not exist. */
interface DemoMode {
  readonly demo: true;
  /** Signs the sample accountmanager in. */
  readonly inviteUrl: string;
}

const element = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

for (const choice of document.querySelectorAll<HTMLInputElement>('input[name="theme"]'))
  choice.addEventListener('change', () =>
    document.documentElement.classList.toggle('green', choice.value === 'groen'),
  );

void showDemoMode();

/** Shows the way to the other side, and both sides next to each other when asked for. */
async function showDemoMode(): Promise<void> {
  const response = await fetch('api/v1/demo').catch(() => null);
  if (!response?.ok) return;
  const { inviteUrl } = (await response.json()) as DemoMode;
  const inbox = (await isSignedIn()) ? 'inbox/' : inviteUrl;
  element('demo').hidden = false;
  element<HTMLAnchorElement>('demo-inbox').href = inbox;
  if (new URLSearchParams(location.search).has('naast-elkaar')) showBeside(inbox);
}

async function isSignedIn(): Promise<boolean> {
  const response = await fetch('api/v1/inbox/me').catch(() => null);
  return response?.ok ?? false;
}

function showBeside(inbox: string): void {
  document.body.classList.add('beside');
  const frame = element<HTMLIFrameElement>('inbox');
  frame.hidden = false;
  frame.src = inbox;
  const link = element<HTMLAnchorElement>('demo-beside');
  link.href = '?';
  link.textContent = 'Terug naar de voorbeeldpagina';
}
