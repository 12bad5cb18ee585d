const element = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const root = document.documentElement;

onChoice('theme', (value) => root.classList.toggle('green', value === 'groen'));
onChoice('scheme', (value) => {
  root.style.colorScheme = value;
});
void showDemoMode();

function onChoice(name: string, choose: (value: string) => void): void {
  for (const choice of document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
    choice.addEventListener('change', () => choose(choice.value));
    // A browser that goes back keeps what was chosen.
    if (choice.checked) choose(choice.value);
  }
}

/** In demo mode there is a sample accountmanager: then the page shows the way to the other side. Elsewhere the address does not exist. */
async function showDemoMode(): Promise<void> {
  const response = await fetch('api/v1/demo').catch(() => null);
  if (!response?.ok) return;
  element('demo').hidden = false;
  if (new URLSearchParams(location.search).has('naast-elkaar')) showBeside();
}

/** Visitor left, inbox right; who is not signed in yet can do so there. */
function showBeside(): void {
  document.body.classList.add('beside');
  const frame = element<HTMLIFrameElement>('inbox');
  frame.hidden = false;
  frame.src = 'inbox/';
  const link = element<HTMLAnchorElement>('demo-beside');
  link.href = '?';
  link.textContent = 'Terug naar de voorbeeldpagina';
}
