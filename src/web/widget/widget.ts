import { AnswerFeedback } from './answer-feedback.ts';
import { AssistantElement } from './assistant-element.ts';
import { AssistantMenu } from './assistant-menu.ts';
import { ConversationView } from './conversation-view.ts';
import { HandoffForm } from './handoff-form.ts';
import { HandoffStatus } from './handoff-status.ts';
import { RegionChoice } from './region-choice.ts';
import { RegionPicker } from './region-picker.ts';

/*
 * What `<script type="module" src="https://…/widget.js">` runs: it teaches the page the element `<wsp-assistent>`. The server is
 * the one this file came from.
 */
AssistantElement.server = new URL(/* @vite-ignore */ '.', import.meta.url);

const elements: Readonly<Record<string, CustomElementConstructor>> = {
  'wsp-assistent-reactie': AnswerFeedback,
  'wsp-assistent-gesprek': ConversationView,
  'wsp-assistent-status': HandoffStatus,
  'wsp-assistent-overdracht': HandoffForm,
  'wsp-assistent-menu': AssistantMenu,
  'wsp-assistent-regio': RegionPicker,
  'wsp-assistent-regiokeuze': RegionChoice,
  'wsp-assistent': AssistantElement,
};

for (const [name, element] of Object.entries(elements)) {
  if (!customElements.get(name)) customElements.define(name, element);
  else console.warn(`<${name}> already exists on this page; the assistant leaves it alone.`);
}
