// The box one types in, as whoever one has chosen to be.

import * as api from './api.js';
import { $, h } from './dom.js';
import { ROLES } from './format.js';
import { keep, stored } from './store.js';
import { suggestions } from './suggestions.js';

const SPEAKERS = 'duban.speakers';

export class Composer {
  #conversation;
  #sent;
  #conv = null;
  #drafts = new Map();
  #speakers = stored(SPEAKERS, {});
  #sending = false;
  #failed = null;

  /** `sent()` is awaited after each answer: it fetches what has arrived. */
  constructor(conversation, sent) {
    this.#conversation = conversation;
    this.#sent = sent;
    $('composer').addEventListener('submit', event => {
      event.preventDefault();
      this.#send();
    });
    $('say-text').addEventListener('keydown', event => this.#key(event));
    $('say-text').addEventListener('input', () => this.#grow());
    $('say-as').addEventListener('change', () => this.#speak());
    $('say-file').addEventListener('change', () => this.#sendFile());
    $('hints').addEventListener('click', event => {
      const text = event.target.closest('button')?.dataset.text;
      if (text) {
        this.fill(text);
      }
    });
  }

  /** Who speaks in a conversation: as chosen before, else its first member. */
  speakerIn(conv) {
    const users = conv.members.map(person => person.user);
    const chosen = this.#speakers[conv.id];
    return users.includes(chosen) ? chosen : users[0] ?? null;
  }

  open(conv) {
    if (this.#conv) {
      this.#drafts.set(this.#conv.id, $('say-text').value);
    }
    this.#conv = conv;
    if (!conv) {
      return;
    }
    $('say-as').replaceChildren(...conv.members.map(person => h('option', { value: person.user }, titled(person))));
    $('say-as').value = this.speakerIn(conv) ?? '';
    $('say-as').disabled = conv.members.length < 2;
    $('say-problem').textContent = '';
    $('say-text').value = this.#drafts.get(conv.id) ?? '';
    this.#named();
    this.suggest();
    this.#grow();
  }

  /** Offers what may be said here now. */
  suggest() {
    const speaker = this.#speaker();
    const offered = this.#conv ? suggestions(this.#conv, speaker) : [];
    $('hints').replaceChildren(...offered.map(({ label, text }) =>
      h('button', { type: 'button', 'data-text': text, title: text }, label)));
  }

  /** Puts a text into the box, for the visitor to look at and send. */
  fill(text) {
    $('say-text').value = text;
    this.#grow();
    $('say-text').focus();
  }

  #speaker() {
    return this.#conv?.members.find(person => person.user === $('say-as').value);
  }

  #named() {
    $('say-text').placeholder = this.#conv.isGroup ? '在群里说话，视同 @ 了机器人' : '和机器人说点什么';
    $('say-send').disabled = !this.#speaker();
  }

  #speak() {
    this.#speakers[this.#conv.id] = $('say-as').value;
    keep(SPEAKERS, this.#speakers);
    this.#conversation.seenBy($('say-as').value);
    this.suggest();
  }

  #key(event) {
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key === 'Enter' && !event.shiftKey && !composing) {
      event.preventDefault();
      this.#send();
    }
  }

  #grow() {
    const box = $('say-text');
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight + 2, 160)}px`;
  }

  async #send() {
    const conv = this.#conv;
    const text = $('say-text').value.trim();
    const user = $('say-as').value;
    if (!text || !user || this.#sending) {
      return;
    }
    this.#working(true);
    this.fill('');
    const takeAway = this.#conversation.remark(text, 'pending');
    try {
      const { replies } = await this.#say({ platform: conv.platform, user, chat: conv.chat, text }) ?? {};
      await this.#sent();
      takeAway();
      if (replies?.length === 0 && this.#conv === conv) {
        this.#conversation.remark('机器人没有回答这句话。', 'remark');
      }
    } catch (error) {
      takeAway();
      this.#giveBack(conv, text, error);
    } finally {
      this.#working(false);
    }
  }

  /** Sends what was chosen; a picture takes the words in the box along, as on the platforms. */
  async #sendFile() {
    const conv = this.#conv;
    const user = $('say-as').value;
    const [file] = $('say-file').files;
    $('say-file').value = '';
    if (!file || !user || this.#sending) {
      return;
    }
    const text = file.type.startsWith('image/') ? $('say-text').value.trim() : '';
    this.#working(true);
    const takeAway = this.#conversation.remark(`${text}\n${file.name}`.trim(), 'pending');
    try {
      const { replies, delivered } = await api.sendFile({ platform: conv.platform, user, chat: conv.chat, text }, file);
      if (text) {
        this.fill('');
      }
      await this.#sent();
      takeAway();
      if (this.#conv === conv && replies.length === 0) {
        this.#conversation.remark(delivered ? '机器人没有回答。'
          : '平台不把群里的文件交给机器人，它不知道。请在单聊里发；图片也可以和文字一起发。', 'remark');
      }
    } catch (error) {
      takeAway();
      $('say-problem').textContent = `没有发出去。${error.message}`;
    } finally {
      this.#working(false);
    }
  }

  /** Says it; the same words tried again after a failure carry the same number, so that they count once. */
  async #say(message) {
    const words = JSON.stringify(message);
    const msgid = this.#failed?.words === words ? this.#failed.msgid : numbered();
    this.#failed = { words, msgid };
    const answer = await api.say({ ...message, msgid });
    this.#failed = null;
    return answer;
  }

  #giveBack(conv, text, error) {
    if (this.#conv !== conv) {
      this.#drafts.set(conv.id, text);
      return;
    }
    if (!$('say-text').value) {
      this.fill(text);
    }
    $('say-problem').textContent = error.status < 500
      ? `没有发出去。${error.message}`
      : `没有得到回答。${error.message} 再按一次发送就好，不会重复记录。`;
  }

  #working(sending) {
    this.#sending = sending;
    $('say-send').disabled = sending;
    $('say-file').disabled = sending;
    $('say-send').setAttribute('aria-busy', String(sending));
    if (sending) {
      $('say-problem').textContent = '';
    }
  }
}

const titled = ({ name, unit, role, user }) => {
  const what = `${unit ?? ''}${ROLES[role] ?? ''}`;
  return what ? `${name}（${what}）` : `${name ?? user}`;
};

const numbered = () => `page-${[...crypto.getRandomValues(new Uint8Array(12))].map(byte => byte.toString(16).padStart(2, '0')).join('')}`;
