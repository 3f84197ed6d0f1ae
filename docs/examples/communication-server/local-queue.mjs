import { QueueClient, RestError } from '@azure/storage-queue';
import { Failure } from './failure.mjs';

// As functions/Juki.LocalHost/Queues keeps a message: JSON with the fields that a storage queue has not, in base64.
const MOST_BYTES = 48 * 1024;
const MOST_AT_ONCE = 32;
const LOCK_SECONDS = 30;
const FOREVER = -1;

/** A queue of the local host: over the storage emulator, with the delivery rules of Service Bus. */
export class LocalQueue {
  #connection;
  #client;

  /**
   * @param {string} connection Connection string of the emulator.
   * @param {string} name The queue's name.
   */
  constructor(connection, name) {
    this.#connection = connection;
    this.#client = new QueueClient(connection, name, { retryOptions: { maxTries: 3, retryDelayInMs: 100 } });
  }

  /** The queue's name. */
  get name() {
    return this.#client.name;
  }

  /**
   * Puts a message on the queue.
   * @param {string} id The message's id.
   * @param {string} body The message.
   */
  async send(id, body) {
    await this.#put({ Id: id, Body: body });
  }

  /**
   * Takes messages, each locked for half a minute: complete or dead-letter it meanwhile, or it comes again.
   * @returns {Promise<{ body: string, complete(): Promise<void>, deadLetter(reason: string): Promise<void> }[]>} The messages, none if the queue is empty.
   */
  async receive() {
    const { receivedMessageItems } = await this.#reach(() => this.#client.receiveMessages({ numberOfMessages: MOST_AT_ONCE, visibilityTimeout: LOCK_SECONDS }));
    return receivedMessageItems.map(item => this.#messageOf(item));
  }

  #messageOf(item) {
    const envelope = JSON.parse(Buffer.from(item.messageText, 'base64').toString('utf8'));
    const complete = () => this.#reach(() => this.#client.deleteMessage(item.messageId, item.popReceipt));
    return {
      // A body too large for the queue lies in a blob, and what names the blob is here; this program does not follow it.
      body: envelope.Body ?? '',
      complete,
      deadLetter: async reason => {
        await new LocalQueue(this.#connection, `${this.name}-dead`).#put({ ...envelope, Reason: reason });
        await complete();
      },
    };
  }

  async #put(envelope) {
    const bytes = Buffer.from(JSON.stringify(envelope), 'utf8');
    if (bytes.length > MOST_BYTES)
      throw new Failure('message-too-large', `The message has ${bytes.length} bytes; this program sends at most ${MOST_BYTES} to a local queue.`);
    await this.#reach(() => this.#client.createIfNotExists());
    await this.#reach(() => this.#client.sendMessage(bytes.toString('base64'), { messageTimeToLive: FOREVER }));
  }

  async #reach(call) {
    try {
      return await call();
    } catch (failed) {
      if (failed instanceof RestError)
        throw new Failure('queue-unreachable', `The queue ${this.name} does not answer (${failed.code ?? failed.statusCode}). See whether the local host still runs.`, failed);
      throw failed;
    }
  }
}
