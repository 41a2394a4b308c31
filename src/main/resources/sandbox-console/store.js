// What the page knows: people, conversations, messages, and how far the visitor has read.

const MARKS = 'duban.read';

export const convId = (platform, kind, key) => `${platform}/${kind}/${encodeURIComponent(key)}`;

export class Store extends EventTarget {
  people = new Map();
  convs = new Map();
  lastSeq = 0;
  #marks = stored(MARKS, {});

  /** Takes who there is; groups may be missing, then the people say which group they are in. */
  populate(people, groups) {
    for (const person of people) {
      this.people.set(`${person.platform}:${person.user}`, person);
    }
    const ranked = [...people].sort((a, b) => rank(a.role) - rank(b.role));
    for (const group of groups ?? groupsOf(people)) {
      this.#group(group);
    }
    for (const person of ranked) {
      this.#single(person);
    }
  }

  person(platform, user) {
    return this.people.get(`${platform}:${user}`);
  }

  nameOf(platform, user) {
    return this.person(platform, user)?.name ?? user;
  }

  /** Takes messages in their order; those already here are passed over. Answers the new ones. */
  take(messages) {
    const fresh = messages.filter(message => message.seq > this.lastSeq);
    for (const message of fresh) {
      this.lastSeq = message.seq;
      this.#convOf(message).messages.push(message);
    }
    return fresh;
  }

  /** Marks from another life of this sandbox are dropped: its numbers have begun again. */
  checkMarks() {
    if (Object.values(this.#marks).some(seq => seq > this.lastSeq)) {
      this.#marks = {};
    }
  }

  mark(conv) {
    return this.#marks[conv.id] ?? 0;
  }

  unread(conv) {
    const mark = this.mark(conv);
    let count = 0;
    for (let i = conv.messages.length - 1; i >= 0 && conv.messages[i].seq > mark; i--) {
      count++;
    }
    return count;
  }

  read(conv) {
    const last = conv.messages.at(-1)?.seq ?? 0;
    if (last > this.mark(conv)) {
      this.#marks[conv.id] = last;
      keep(MARKS, this.#marks);
    }
  }

  #convOf({ platform, chat, user }) {
    const known = this.convs.get(chat ? convId(platform, 'group', chat) : convId(platform, 'user', user));
    if (known) {
      return known;
    }
    return chat
      ? this.#group({ platform, chat, name: `群 ${chat}`, members: [] })
      : this.#single(this.person(platform, user) ?? { platform, user, name: user, role: null, unit: null });
  }

  /** Whether the conversation of a message is here already. */
  knows({ platform, chat, user }) {
    return this.convs.has(chat ? convId(platform, 'group', chat) : convId(platform, 'user', user));
  }

  #group({ platform, chat, name, members }) {
    const people = members.map(user => this.person(platform, user) ?? { platform, user, name: user });
    const roles = new Set(people.map(person => person.role));
    const role = ['leader', 'staff', 'contact'].find(each => roles.has(each)) ?? null;
    return this.#add({ id: convId(platform, 'group', chat), platform, chat, user: null, isGroup: true, name, role, members: people });
  }

  #single(person) {
    const { platform, user, name, role } = person;
    return this.#add({ id: convId(platform, 'user', user), platform, chat: null, user, isGroup: false, name, role, members: [person] });
  }

  /** Who came to be known later keeps what was said before. */
  #add(conv) {
    const known = this.convs.get(conv.id);
    if (known) {
      return Object.assign(known, conv);
    }
    const whole = { ...conv, order: this.convs.size, messages: [] };
    this.convs.set(whole.id, whole);
    return whole;
  }
}

const rank = role => ['leader', 'staff', 'contact', 'newcomer'].indexOf(role);

function groupsOf(people) {
  const groups = new Map();
  for (const { platform, chat, unit, user } of people.filter(person => person.chat)) {
    const key = `${platform}:${chat}`;
    if (!groups.has(key)) {
      groups.set(key, { platform, chat, name: unit ?? `群 ${chat}`, members: [] });
    }
    groups.get(key).members.push(user);
  }
  return [...groups.values()];
}

/** What this browser kept under a name, or the fallback where it keeps nothing. */
export function stored(name, fallback) {
  try {
    return JSON.parse(localStorage.getItem(name)) ?? fallback;
  } catch {
    return fallback;
  }
}

export function keep(name, value) {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing only loses its reading marks.
  }
}
