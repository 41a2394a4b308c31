// Three small things the views share.

export const $ = id => document.getElementById(id);

/** An element with attributes and children; children that are strings become text, never markup. */
export function h(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? '' : value);
    }
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

/** Says something at the foot of the page for a while; with `action` it can be followed. */
export function toast(text, action) {
  const note = h('div', { class: 'toast' }, h('span', {}, text));
  if (action) {
    note.append(h('a', { href: action.href }, action.label));
  }
  note.addEventListener('click', () => note.remove());
  $('toasts').replaceChildren(note);
  setTimeout(() => note.remove(), 7000);
}

export function avatar(platform, label, kind) {
  return h('span', { class: `avatar ${platform} ${kind}`, 'aria-hidden': 'true' }, label);
}
