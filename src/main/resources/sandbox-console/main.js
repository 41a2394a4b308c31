// Puts the page together: who is there, what has arrived, which conversation the address names.

import * as api from './api.js';
import { Conversation } from './chat.js';
import { Clock } from './clock.js';
import { Composer } from './composer.js';
import { $, toast } from './dom.js';
import { FaultPanel } from './faults.js';
import { day, time } from './format.js';
import { Guide } from './guide.js';
import { ConversationList } from './list.js';
import { Store } from './store.js';

const store = new Store();
const clock = new Clock({
  seen: () => store.lastSeq,
  moved,
  failed: error => toast(`没有推进。${error.message}`),
  rewound: () => location.reload(),
});
const list = new ConversationList(store, () => clock.now(), () => refresh());
const conversation = new Conversation(store);
const composer = new Composer(conversation, fetchNew);
const guide = new Guide(store, { open, fill: text => composer.fill(text), next: () => clock.next() });
const faults = new FaultPanel();

let fetching = null;
let again = false;

/** Fetches what has arrived since; calls that come meanwhile share one more round. */
function fetchNew() {
  if (fetching) {
    again = true;
    return fetching;
  }
  fetching = (async () => {
    do {
      again = false;
      const messages = await api.messages(store.lastSeq);
      if (!messages.every(message => store.knows(message))) {
        await meet();
      }
      take(messages);
    } while (again);
  })().finally(() => { fetching = null; });
  return fetching;
}

/** Learns who there is: a registry that is opened brings people and groups with it. */
async function meet() {
  const [people, groups] = await Promise.all([api.people(), api.groups().catch(() => null)]);
  store.populate(people, groups);
}

function take(messages) {
  const fresh = store.take(messages);
  if (fresh.length) {
    conversation.update();
    composer.suggest();
    refresh();
  }
}

function refresh() {
  if (conversation.conv && document.visibilityState === 'visible') {
    store.read(conversation.conv);
  }
  list.render();
  guide.render();
  const unread = [...store.convs.values()].filter(conv => store.unread(conv) > 0).length;
  document.title = `${unread ? `(${unread}) ` : ''}${conversation.conv ? `${conversation.conv.name} · ` : ''}督办 · 沙箱`;
}

async function moved(now, before) {
  await fetchNew();
  const count = [...store.convs.values()].reduce((sum, conv) => sum + conv.messages.filter(({ seq }) => seq > before).length, 0);
  toast(`现在是 ${day(now)} ${time(now)}，${count ? `来了 ${count} 条新消息` : '没有新消息'}`);
}

function open(conv) {
  if (location.hash === `#${conv.id}`) {
    route();
  } else {
    location.hash = conv.id;
    route();
  }
}

/** Shows the conversation that the address names, or the list. */
function route() {
  const conv = store.convs.get(location.hash.slice(1)) ?? null;
  if (conv === conversation.conv && conv) {
    return;
  }
  document.body.dataset.view = conv ? 'chat' : 'list';
  list.select(conv);
  conversation.open(conv, conv && composer.speakerIn(conv));
  composer.open(conv);
  refresh();
  if (conv && matchMedia('(min-width: 720px)').matches) {
    $('say-text').focus({ preventScroll: true });
  }
}

let asking = false;

/** Catches up with the service after an event; a burst of events is one question. */
async function changed() {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  try {
    await Promise.all([fetchNew(), clock.refresh(), faults.refresh()]);
    $('offline').hidden = true;
  } catch (error) {
    unreachable(error);
  } finally {
    asking = false;
  }
}

function unreachable(error) {
  $('offline').textContent = `${error.message}正在自动重试。`;
  $('offline').hidden = false;
}

async function start() {
  try {
    await meet();
    await Promise.all([clock.refresh(), fetchNew()]);
  } catch (error) {
    unreachable(error);
    setTimeout(start, 2000);
    return;
  }
  $('offline').hidden = true;
  store.checkMarks();
  guide.start();
  route();
  addEventListener('hashchange', route);
  document.addEventListener('visibilitychange', refresh);
  api.follow(changed);
  setInterval(() => clock.refresh().catch(() => {}), 15_000);
  setInterval(() => meet().then(() => list.render()).catch(() => {}), 15_000);
  faults.refresh();
}

start();
