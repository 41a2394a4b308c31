// Three steps for somebody who opens the page for the first time.

import { $, h } from './dom.js';
import { sampleReport } from './suggestions.js';
import { keep, stored } from './store.js';

const SEEN = 'duban.guide';
const MORE = '一个季度看完了。还可以在“区政府督查室”群里发“未报”“催办 未报”，或先开一种“故障”再推进。';

export class Guide {
  #store;
  #steps;

  /** `open(conv)` shows a conversation, `fill(text)` prepares a line to say, `next()` moves to the next step. */
  constructor(store, { open, fill, next }) {
    this.#store = store;
    this.#steps = [
      { text: '推进到下一步', done: () => this.#has(() => true, 'push'), go: next },
      { text: '打开区财政局群，以联络员身份回复', done: () => this.#has(this.#finance(), 'said'), go: () => this.#answer(open, fill) },
      { text: '再推进到汇总，看郭磊的钉钉', done: () => this.#has(this.#leader(), 'push'), go: () => open(this.#leader()) },
    ];
    $('guide-close').addEventListener('click', () => this.#show(false));
    $('guide-open').addEventListener('click', () => this.#show($('guide').hidden));
  }

  start() {
    this.#show(!stored(SEEN, false));
  }

  render() {
    if ($('guide').hidden) {
      return;
    }
    const current = this.#steps.findIndex(step => !step.done());
    if (current < 0) {
      $('guide-steps').replaceChildren(h('li', { class: 'finished' }, MORE));
      return;
    }
    $('guide-steps').replaceChildren(...this.#steps.map((step, at) => this.#item(step, at, current)));
  }

  #item(step, at, current) {
    const done = step.done();
    const button = h('button', {
      type: 'button', class: done ? 'done' : '', 'aria-current': at === current ? 'step' : null, 'data-testid': `guide-${at + 1}`,
    }, h('b', { 'aria-hidden': 'true' }, done ? '✓' : String(at + 1)), h('span', {}, step.text), done ? h('span', { class: 'hidden' }, '（已完成）') : null);
    button.addEventListener('click', () => step.go());
    return h('li', {}, button);
  }

  #show(shown) {
    $('guide').hidden = !shown;
    keep(SEEN, !shown);
    this.render();
  }

  #answer(open, fill) {
    const conv = this.#finance();
    open(conv);
    const report = sampleReport(conv, conv.members[0]?.unit);
    if (report && !this.#has(conv, 'said')) {
      fill(report);
    }
  }

  #finance() {
    const groups = [...this.#store.convs.values()].filter(conv => conv.isGroup && conv.platform === 'wecom');
    return groups.find(conv => conv.members.some(person => person.unit === '区财政局')) ?? groups[0];
  }

  #leader() {
    const leaders = [...this.#store.convs.values()].filter(conv => !conv.isGroup && conv.role === 'leader');
    return leaders.find(conv => conv.name === '郭磊') ?? leaders[0];
  }

  #has(where, kind) {
    const convs = typeof where === 'function' ? [...this.#store.convs.values()].filter(where) : [where];
    return convs.some(conv => conv?.messages.some(message => message.kind === kind));
  }
}
