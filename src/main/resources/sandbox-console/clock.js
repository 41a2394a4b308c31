// The sandbox's clock: what time it is there, what comes next, and moving on.

import * as api from './api.js';
import { $, h } from './dom.js';
import { day, fieldValue, fromField, sameDay, seconds, time, year } from './format.js';

const STEPS = {
  opening: '开始填报', reminder: '提醒', reminders: '提醒', nudge: '催报', due: '截止日提醒',
  digest: '进展汇总', bulletin: '督查通报', 'press-note': '催办单', order: '督办单',
};

/** How much a restarted sandbox may have forgotten of the time, in milliseconds. */
const REPLAYED = 60_000;

export class Clock {
  #at = null;
  #read = 0;
  #next = null;
  #busy = false;
  #seen;
  #moved;
  #rewound;
  #failed;

  /** `moved(now, seen)` is told after each move, with what `seen()` was before it; `failed(error)` when none came about;
   *  `rewound()` when the time is earlier than it was, which only another sandbox can say. */
  constructor({ seen, moved, failed, rewound }) {
    this.#seen = seen;
    this.#rewound = rewound;
    this.#moved = moved;
    this.#failed = failed;
    $('clock-next').addEventListener('click', () => this.next());
    $('move').addEventListener('submit', event => this.#submitMove(event));
    $('move').addEventListener('toggle', event => event.newState === 'open' && this.#offer(0));
    $('move-by').addEventListener('click', event => this.#offer(Number(event.target.dataset.hours ?? 0)));
    setInterval(() => this.#show(), 1000);
  }

  /** The sandbox's time, running on with the real one since it was last asked. */
  now() {
    return this.#at === null ? new Date() : new Date(this.#at + performance.now() - this.#read);
  }

  async refresh() {
    this.#set(await api.clock());
  }

  async next() {
    await this.#move(() => api.nextStep()).catch(this.#failed);
  }

  async #move(ask) {
    if (this.#busy) {
      return;
    }
    this.#working(true);
    const seen = this.#seen();
    try {
      this.#set(await ask());
      await this.#moved(this.now(), seen);
    } finally {
      this.#working(false);
    }
  }

  async #submitMove(event) {
    event.preventDefault();
    const to = fromField($('move-to').value);
    $('move-problem').textContent = '';
    if (to <= this.now()) {
      $('move-problem').textContent = '这个时间已经过去了，请选一个更晚的。';
      return;
    }
    try {
      await this.#move(() => api.moveTo(to));
      $('move').hidePopover();
    } catch (error) {
      $('move-problem').textContent = error.message;
    }
  }

  #offer(hours) {
    const from = hours && $('move-to').value ? fromField($('move-to').value) : this.now();
    $('move-to').value = fieldValue(new Date(from.getTime() + hours * 3600_000));
    $('move-to').min = fieldValue(this.now());
  }

  #set({ now, next }) {
    const at = new Date(now).getTime();
    if (this.#at !== null && at < this.#at - REPLAYED) {
      this.#rewound();
    }
    this.#at = at;
    this.#read = performance.now();
    this.#next = next?.at ? next : null;
    this.#show();
  }

  #working(busy) {
    this.#busy = busy;
    $('clock-next').textContent = busy ? '推进中…' : '推进到下一步';
    $('clock-next').setAttribute('aria-busy', String(busy));
    this.#show();
  }

  #show() {
    if (this.#at === null) {
      return;
    }
    const now = this.now();
    $('clock-now').dateTime = now.toISOString();
    $('clock-now').textContent = `${year(now)}${day(now)} ${seconds(now)}`;
    this.#showNext(now);
    $('clock-next').disabled = this.#busy || !this.#next;
  }

  #showNext(now) {
    if (!this.#next) {
      $('clock-step').textContent = '这一年的步骤都办完了';
      return;
    }
    const at = new Date(this.#next.at);
    const when = sameDay(now, at) ? `今天 ${time(at)}` : `${year(at) === year(now) ? '' : year(at)}${day(at)} ${time(at)}`;
    $('clock-step').replaceChildren('下一步：', h('b', {}, STEPS[this.#next.step] ?? this.#next.step), ' ', h('span', {}, when));
  }
}
