// The list of conversations: unread ones first, then recent ones, then those nothing was said in yet.

import { $, avatar, h } from './dom.js';
import { initials, PLATFORMS, ROLES, shortly } from './format.js';
import { plain } from './markdown.js';

const SECTIONS = ['未读', '最近', '还没有消息'];
const RANKS = ['leader', 'staff', 'contact', 'newcomer', null];

export class ConversationList {
  #store;
  #now;
  #changed;
  #rows = new Map();
  #current = null;
  #keptUnread = false;
  #filter = { text: '', platform: '', role: '' };

  /** `changed()` is told when the visitor has marked conversations as read. */
  constructor(store, now, changed) {
    this.#store = store;
    this.#now = now;
    this.#changed = changed;
    $('search').addEventListener('input', event => this.#refine({ text: event.target.value.trim() }));
    $('role').addEventListener('change', event => this.#refine({ role: event.target.value }));
    $('platforms').addEventListener('click', event => {
      const button = event.target.closest('button');
      if (button) {
        this.#choosePlatform(button);
      }
    });
    $('convs').addEventListener('keydown', event => this.#walk(event));
  }

  /** Marks the open conversation; it keeps its place among the unread until another is opened. */
  select(conv) {
    this.#keptUnread = conv !== null && this.#store.unread(conv) > 0;
    this.#current = conv;
  }

  render() {
    const sections = [[], [], []];
    for (const conv of this.#store.convs.values()) {
      if (this.#matches(conv)) {
        sections[this.#section(conv)].push(conv);
      }
    }
    sections[0].sort(byLatest);
    sections[1].sort(byLatest);
    sections[2].sort(byRank);
    const focused = document.activeElement?.closest?.('#convs a');
    $('convs').replaceChildren(...sections.flatMap((convs, at) => this.#sectionNodes(SECTIONS[at], convs)));
    if (!$('convs').firstChild) {
      $('convs').append(h('p', { class: 'empty' }, '没有符合的会话'));
    }
    focused?.focus({ preventScroll: true });
  }

  #sectionNodes(title, convs) {
    if (!convs.length) {
      return [];
    }
    const heading = h('h3', {}, title, h('span', {}, String(title === SECTIONS[0] ? convs.filter(conv => this.#store.unread(conv)).length : convs.length)));
    if (title === SECTIONS[0]) {
      heading.append(this.#readAll(convs));
    }
    return [heading, h('ul', { 'aria-label': title }, ...convs.map(conv => this.#row(conv)))];
  }

  #readAll(convs) {
    const button = h('button', { type: 'button', class: 'quiet', 'data-testid': 'read-all' }, '全部已读');
    button.addEventListener('click', () => {
      convs.forEach(conv => this.#store.read(conv));
      this.#keptUnread = false;
      this.#changed();
    });
    return button;
  }

  #section(conv) {
    if (this.#store.unread(conv) > 0 || (conv === this.#current && this.#keptUnread)) {
      return 0;
    }
    return conv.messages.length ? 1 : 2;
  }

  #matches(conv) {
    const { text, platform, role } = this.#filter;
    const wanted = !role || (role === 'group' ? conv.isGroup : conv.role === role && !(role === 'contact' && conv.isGroup));
    return wanted && (!platform || conv.platform === platform) && (!text || haystack(conv).includes(text.toLowerCase()));
  }

  #row(conv) {
    const unread = this.#store.unread(conv);
    const last = conv.messages.at(-1);
    const state = `${last?.seq ?? 0}/${unread}/${conv === this.#current}/${this.#dated(last)}`;
    const known = this.#rows.get(conv.id);
    if (known?.state === state) {
      return known.row;
    }
    const row = known?.row ?? h('li');
    const link = row.firstChild ?? h('a', {
      href: `#${conv.id}`, 'data-testid': `conv-${conv.platform}-${conv.chat ?? conv.user}`,
      'data-conv': conv.id,
    });
    link.toggleAttribute('aria-current', conv === this.#current);
    link.dataset.unread = unread;
    link.replaceChildren(
      avatar(conv.platform, initials(conv.name, !conv.isGroup), conv.isGroup ? 'group' : 'person'),
      h('span', { class: 'name' }, conv.name, h('small', {}, about(conv))),
      h('span', { class: 'date' }, this.#dated(last)),
      h('span', { class: 'last' }, last ? this.#lastLine(conv, last) : ''),
      h('span', { class: 'badge', 'aria-label': `${unread} 条未读`, hidden: !unread }, unread > 99 ? '99+' : String(unread)),
    );
    if (!row.firstChild) {
      row.append(link);
    }
    this.#rows.set(conv.id, { row, state });
    return row;
  }

  #dated(message) {
    return message ? shortly(new Date(message.at), this.#now()) : '';
  }

  #lastLine(conv, message) {
    const text = message.kind === 'said' ? message.text.replace(/\s+/g, ' ') : without(conv.name, plain(message.text));
    const who = conv.isGroup && message.kind === 'said' ? `${this.#store.nameOf(conv.platform, message.user)}：` : '';
    return (who + text).slice(0, 80);
  }

  #choosePlatform(button) {
    for (const each of $('platforms').children) {
      each.setAttribute('aria-pressed', String(each === button));
    }
    this.#refine({ platform: button.dataset.platform });
  }

  #refine(change) {
    Object.assign(this.#filter, change);
    this.render();
  }

  #walk(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = [...$('convs').querySelectorAll('a')];
    const next = step && links[links.indexOf(document.activeElement) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }
}

/** A text that begins with the conversation's name, without it: the name stands above it already. */
const without = (name, text) => (text.startsWith(name) ? text.slice(name.length).trimStart() : text);

/** Where a conversation belongs, in a few characters. */
function about(conv) {
  if (conv.isGroup) {
    return conv.platform === 'wecom' ? '企业微信群' : '钉钉群';
  }
  return conv.members[0]?.unit ?? ROLES[conv.role] ?? PLATFORMS[conv.platform];
}

const haystack = conv => [conv.name, conv.user, conv.chat, ...conv.members.flatMap(person => [person.name, person.unit])]
  .filter(Boolean).join(' ').toLowerCase();

const byLatest = (a, b) => b.messages.at(-1).seq - a.messages.at(-1).seq;

const byRank = (a, b) => RANKS.indexOf(a.role) - RANKS.indexOf(b.role)
  || Number(b.isGroup) - Number(a.isGroup) || a.order - b.order;
