// The open conversation, as its platform shows it.

import { fileUrl } from './api.js';
import { $, avatar, h } from './dom.js';
import { day, initials, PLATFORMS, ROLES, sameDay, time } from './format.js';
import { render } from './markdown.js';

const BOT = '督办助手';
const NEARBY = 40;

export class Conversation {
  #store;
  #conv = null;
  #shown = 0;
  #last = null;
  #speaker = null;
  #pinned = true;

  constructor(store) {
    this.#store = store;
    $('newer').addEventListener('click', () => this.#toEnd());
    $('scroll').addEventListener('scroll', () => {
      this.#pinned = this.#atEnd();
      if (this.#pinned) {
        $('newer').hidden = true;
      }
    });
    new ResizeObserver(() => this.#pinned && this.#toEnd()).observe($('scroll'));
  }

  get conv() {
    return this.#conv;
  }

  /** Opens a conversation seen through the eyes of `speaker`; null closes. */
  open(conv, speaker) {
    this.#conv = conv;
    this.#speaker = speaker;
    $('welcome').hidden = conv !== null;
    $('talk').hidden = conv === null;
    if (!conv) {
      return;
    }
    $('talk').dataset.platform = conv.platform;
    $('talk-name').textContent = conv.name;
    $('talk-about').textContent = aboutOf(conv);
    this.#rebuild(this.#store.mark(conv));
  }

  /** Shows the conversation as somebody else in it sees it. */
  seenBy(speaker) {
    this.#speaker = speaker;
    this.#rebuild(Infinity);
  }

  /** Adds what has arrived since the last time. */
  update() {
    if (!this.#conv) {
      return;
    }
    const atEnd = this.#atEnd();
    const fresh = this.#conv.messages.slice(this.#shown);
    fresh.forEach(message => this.#append(message));
    this.#nothing();
    if (!fresh.length) {
      return;
    }
    if (atEnd || fresh.some(message => message.user === this.#speaker)) {
      this.#toEnd();
    } else {
      $('newer').hidden = false;
    }
  }

  /** A line that stands there until the service has it, or a remark of the page; answers how to take it away. */
  remark(text, kind) {
    const line = kind === 'pending'
      ? h('li', { class: 'message me pending' }, avatar(this.#conv.platform, '…', 'person'),
        h('div', { class: 'body' }, h('div', { class: 'meta' }, h('span', {}, '发送中…')), h('div', { class: 'bubble said' }, text)))
      : h('li', { class: 'remark' }, text);
    $('messages').append(line);
    $('nothing').hidden = true;
    this.#toEnd();
    return () => line.remove();
  }

  #rebuild(mark) {
    $('messages').setAttribute('aria-live', 'off');
    $('messages').replaceChildren();
    this.#shown = 0;
    this.#last = null;
    const split = this.#conv.messages.find(message => message.seq > mark);
    let divider = null;
    for (const message of this.#conv.messages) {
      if (message === split && this.#shown > 0) {
        divider = h('li', { class: 'divider' }, '以下是新消息');
        $('messages').append(divider);
        this.#last = null;
      }
      this.#append(message);
    }
    this.#nothing();
    this.#toEnd();
    divider?.scrollIntoView({ block: 'start' });
    requestAnimationFrame(() => $('messages').setAttribute('aria-live', 'polite'));
  }

  #append(message) {
    const at = new Date(message.at);
    if (!this.#last || !sameDay(new Date(this.#last.at), at)) {
      $('messages').append(h('li', { class: 'day' }, day(at)));
    }
    $('messages').append(this.#row(message, at));
    this.#shown++;
    this.#last = message;
  }

  #row(message, at) {
    const { platform } = this.#conv;
    const said = message.kind === 'said';
    const name = said ? this.#store.nameOf(platform, message.user) : BOT;
    const side = !said ? 'bot' : message.user === this.#speaker ? 'me' : 'other';
    const words = message.file ? message.text.replace(/\n?\[(图片|文件)\][^\n]*$/, '') : message.text;
    const bubble = h('div', { class: `bubble ${said ? 'said' : 'markdown'}` },
      said || !words ? words : render(words, platform, user => this.#store.nameOf(platform, user)),
      message.file ? this.#file(message.file) : null);
    const meta = h('div', { class: 'meta' }, h('span', { class: 'who' }, name),
      said ? null : h('span', { class: 'tag' }, '机器人'), this.#answered(message),
      h('time', { datetime: message.at }, time(at)));
    return h('li', {
      class: `message ${side}`, 'data-seq': message.seq, 'data-kind': message.kind, 'data-user': message.user,
      'data-testid': `message-${message.kind}`,
    }, avatar(platform, said ? initials(name, true) : '督', said ? 'person' : 'robot'), h('div', { class: 'body' }, meta, bubble));
  }

  #file(file) {
    const address = fileUrl(this.#conv.platform, file);
    const shown = file.picture ? h('img', { src: address, alt: file.name, loading: 'lazy' }) : file.name;
    return h('a', {
      class: 'file', href: address, target: '_blank', rel: 'noopener', 'data-testid': 'file',
      download: file.picture ? null : file.name,
    }, shown);
  }

  #answered(message) {
    return message.kind === 'reply' && this.#conv.isGroup && message.user
      ? h('span', {}, `答复 ${this.#store.nameOf(this.#conv.platform, message.user)}`) : null;
  }

  #nothing() {
    $('nothing').hidden = this.#conv.messages.length > 0;
    $('nothing').replaceChildren(h('p', {}, '还没有消息'), h('p', {}, expectation(this.#conv)));
  }

  #atEnd() {
    const { scrollTop, scrollHeight, clientHeight } = $('scroll');
    return scrollHeight - scrollTop - clientHeight < NEARBY;
  }

  /** Shows the last message whole, or from its beginning where it is longer than the window. */
  #toEnd() {
    const scroll = $('scroll');
    const last = $('messages').lastElementChild;
    const tall = last && last.offsetHeight > scroll.clientHeight - NEARBY;
    scroll.scrollTop = tall ? last.offsetTop - scroll.offsetTop - 8 : scroll.scrollHeight;
    $('newer').hidden = true;
  }
}

function aboutOf(conv) {
  const platform = PLATFORMS[conv.platform];
  if (conv.isGroup) {
    const names = conv.members.map(person => person.name);
    const shown = names.slice(0, 6).join('、') + (names.length > 6 ? ` 等 ${names.length} 人` : '');
    return [`${platform}群`, shown].filter(Boolean).join(' · ');
  }
  const [person] = conv.members;
  return [`${platform}单聊`, `${person.unit ?? ''}${ROLES[person.role] ?? ''}`, person.user].filter(Boolean).join(' · ');
}

/** What a visitor may expect to see in a conversation in which nothing was said yet. */
function expectation(conv) {
  if (conv.role === 'leader') {
    return conv.isGroup
      ? '每个季度结束后，全部重点工作的进展汇总会发到这里。'
      : '季度结束后，这位领导负责的重点工作会汇总成一条消息发到这里。现在可以先推进时间，或者问“我的任务”。';
  }
  if (conv.role === 'staff') {
    return '督查室在这里查看和催办，例如问“未报”。';
  }
  if (conv.role === 'newcomer') {
    return '这个账号名册里还没有，可以用来试绑定、移交、更换领导。';
  }
  return conv.isGroup
    ? '开始填报、提醒都会发到这个群。联络员在群里回复，就是填报。'
    : '联络员也可以和机器人单聊填报，或者问“我的任务”。';
}
