import type { Channel } from '../../conversation/ports.ts';

/** A browser reads the rows of its conversation itself, over `GET …/events`. */
export const webChat: Channel = { name: 'web-chat', pushes: false };
