import type { ChannelName } from '../domain/conversation.ts';
import type { Channel, ChannelDelivery } from './ports.ts';

/** The channels of this installation by name: the only way by which a message reaches a visitor. */
export interface Channels {
  /** Whether a message must be sent, and is not read by the visitor. */
  pushes(name: ChannelName): boolean;
  /** @throws when the message was not taken: the delivery is then tried again */
  send(name: ChannelName, delivery: ChannelDelivery): Promise<void>;
}

export function channelsOf(channels: readonly Channel[]): Channels {
  const byName = new Map(channels.map((channel) => [channel.name, channel]));
  return {
    // A conversation of a channel that was taken away keeps its messages waiting; they are not silently lost.
    pushes: (name) => byName.get(name)?.pushes ?? true,
    async send(name, delivery) {
      const channel = byName.get(name);
      if (!channel?.pushes) throw new Error(`no channel '${name}' sends messages here`);
      await channel.send(delivery);
    },
  };
}
