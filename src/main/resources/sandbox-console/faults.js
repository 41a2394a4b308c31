// The panel that makes the platforms fail on purpose.

import * as api from './api.js';
import { $, h } from './dom.js';
import { PLATFORMS } from './format.js';

const COMMON = {
  slow: '收下，但很久才回答',
  error: '系统繁忙',
  throttled: '发得太快，被限流',
  'reset-after-accept': '收下后断开，没有回答',
  duplicate: '人说的话送来两次',
  'expired-token': '令牌提前失效',
};
const FAULTS = {
  wecom: { ...COMMON, 'expired-token': '令牌提前失效（群推送不用令牌）' },
  dingtalk: { ...COMMON, 'stream-dropped': '长连接断开' },
};

export class FaultPanel {
  constructor() {
    $('fault-platform').addEventListener('change', () => this.#kinds());
    $('faults').addEventListener('submit', event => this.#start(event));
    $('faults').addEventListener('toggle', event => event.newState === 'open' && this.refresh());
    this.#kinds();
  }

  async refresh() {
    try {
      this.#show(await api.faults());
    } catch (error) {
      $('fault-problem').textContent = error.message;
    }
  }

  #kinds() {
    const kinds = Object.entries(FAULTS[$('fault-platform').value]);
    $('fault-kind').replaceChildren(...kinds.map(([value, label]) => h('option', { value }, label)));
  }

  async #start(event) {
    event.preventDefault();
    await this.#set($('fault-platform').value, $('fault-kind').value, Number($('fault-times').value));
  }

  async #set(platform, fault, count) {
    $('fault-problem').textContent = '';
    try {
      await api.setFault({ platform, fault, count });
      await this.refresh();
    } catch (error) {
      $('fault-problem').textContent = error.message;
    }
  }

  #show(answer) {
    const active = (Array.isArray(answer) ? answer : answer?.faults ?? []).filter(each => each.count > 0);
    $('faults-count').hidden = !active.length;
    $('faults-count').textContent = active.length;
    $('fault-list').replaceChildren(...active.map(each => this.#row(each)));
  }

  #row({ platform, fault, count }) {
    const stop = h('button', { type: 'button', class: 'quiet' }, '取消');
    stop.addEventListener('click', () => this.#set(platform, fault, 0));
    const label = FAULTS[platform]?.[fault] ?? fault;
    return h('li', {}, h('span', {}, `${PLATFORMS[platform] ?? platform} · ${label} · 还剩 ${count} 次`), stop);
  }
}
