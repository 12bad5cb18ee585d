import type { LitElement } from 'lit';
import { saveFile } from '../save-file.ts';
import type { Announcer } from './announcer.ts';
import type { RegionMatch } from './conversation-client.ts';
import type { ConversationController } from './conversation-controller.ts';
import type { WidgetMessages } from './messages.ts';
import type { Notice } from './notice.ts';

/** What the visitor does with the conversation besides talking. What came of it stands in a notice, until something else is done. */
export class ConversationActions {
  notice: Notice | null = null;

  readonly #host: LitElement;
  readonly #conversation: ConversationController;
  readonly #announcer: Announcer;
  readonly #texts: () => WidgetMessages;

  constructor(
    host: LitElement,
    conversation: ConversationController,
    announcer: Announcer,
    texts: () => WidgetMessages,
  ) {
    this.#host = host;
    this.#conversation = conversation;
    this.#announcer = announcer;
    this.#texts = texts;
  }

  readonly chooseRegion = async (match: RegionMatch): Promise<void> => {
    await this.#try(this.#texts().tryAgainLater, async () => {
      await this.#conversation.correctRegion(match);
      this.#announcer.regionChanged(match.region.name);
    });
  };

  readonly withdraw = async (): Promise<void> => {
    await this.#try(this.#texts().tryAgainLater, async () => {
      await this.#conversation.withdrawHandoff();
      this.#tell({ text: this.#texts().withdrawn, kind: 'done' });
    });
  };

  readonly download = async (): Promise<void> => {
    await this.#try(this.#texts().downloadFailed, async () =>
      saveFile(await this.#conversation.download(), this.#texts().fileName),
    );
  };

  readonly erase = async (): Promise<void> => {
    await this.#try(this.#texts().eraseFailed, () => this.#conversation.erase());
  };

  /** Something else is done, so the notice of before says nothing any more. */
  forgetNotice(): void {
    this.#tell(null);
  }

  async #try(failure: string, action: () => Promise<void>): Promise<void> {
    this.#tell(null);
    try {
      await action();
    } catch {
      this.#tell({ text: failure, kind: 'failed' });
    }
  }

  #tell(notice: Notice | null): void {
    this.notice = notice;
    this.#host.requestUpdate();
  }
}
