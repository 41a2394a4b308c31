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

/** Says something above the panes for a while. */
export function toast(text) {
  const note = h('p', { class: 'toast' }, text);
  $('toasts').replaceChildren(note);
  setTimeout(() => note.remove(), 6000);
}

export function avatar(platform, label, kind) {
  return h('span', { class: `avatar ${platform} ${kind}`, 'aria-hidden': 'true' }, label);
}
