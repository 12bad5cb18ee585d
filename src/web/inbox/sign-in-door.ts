import { html, nothing } from 'lit';
import type { SignedInAccountmanager, WayIn } from './inbox-client.ts';

/** How the page stands with whoever opened it. */
export type SignIn =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'signed-out'; readonly wayIn: WayIn }
  | { readonly kind: 'signed-in'; readonly accountmanager: SignedInAccountmanager };

/** What stands before the inbox as long as nobody is signed in. */
export function renderDoor(signIn: Exclude<SignIn, { kind: 'signed-in' }>, retry: () => Promise<void>) {
  switch (signIn.kind) {
    case 'unknown':
      return html`<main class="door"><h1>Inbox</h1><p role="status">De inbox wordt geladen</p></main>`;
    case 'failed':
      return html`<main class="door">
        <div role="alert">
          <h1>De inbox is nu niet bereikbaar</h1>
          <p>Controleer uw verbinding en probeer het nog eens.</p>
        </div>
        <div><button class="button" type="button" @click=${retry}>Probeer opnieuw</button></div>
      </main>`;
    case 'signed-out':
      return renderSignedOut(signIn.wayIn);
  }
}

function renderSignedOut({ provider, demo }: WayIn) {
  return html`<main class="door">
    <h1>Aanmelden bij de inbox</h1>
    ${
      provider
        ? html`<p><a class="button" href=${provider.url}>Aanmelden met ${provider.name}</a></p>
            <p>Is dit de eerste keer? Open dan de link in uw uitnodiging. Die krijgt u van uw beheerder.</p>`
        : html`<p>U komt binnen met een uitnodigingslink. Die krijgt u van uw beheerder. De link werkt één keer en is 24 uur geldig.</p>`
    }
    ${demo ? renderSamples(demo) : nothing}
    <h2>Bent u beheerder?</h2>
    <p>Maak een uitnodiging op de server met deze opdracht, met het e-mailadres van uw collega:</p>
    <pre><code>npm run accountmanagers -- invite EMAIL</code></pre>
  </main>`;
}

function renderSamples({ inviteUrl, coordinatorUrl }: NonNullable<WayIn['demo']>) {
  return html`<p>Dit is een voorbeeld op uw eigen computer. U kunt meteen rondkijken:</p>
    <ul class="samples">
      <li><a class="button" href=${inviteUrl}>Aanmelden als voorbeeld-accountmanager</a></li>
      <li><a class="button secondary" href=${coordinatorUrl}>Aanmelden als voorbeeld-coördinator</a></li>
    </ul>`;
}
