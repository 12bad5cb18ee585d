import { AvailabilityChoice } from './availability-choice.ts';
import { InboxElement } from './inbox-element.ts';
import { LeadActionDialog } from './lead-action-dialog.ts';
import { LeadDetail } from './lead-detail.ts';
import { LeadList } from './lead-list.ts';
import { MessageComposer } from './message-composer.ts';
import { SuggestedAnswers } from './suggested-answers.ts';

customElements.define('wsp-inbox-actie', LeadActionDialog);
customElements.define('wsp-inbox-beschikbaarheid', AvailabilityChoice);
customElements.define('wsp-inbox-voorstellen', SuggestedAnswers);
customElements.define('wsp-inbox-bericht', MessageComposer);
customElements.define('wsp-inbox-lijst', LeadList);
customElements.define('wsp-inbox-lead', LeadDetail);
customElements.define('wsp-inbox', InboxElement);
