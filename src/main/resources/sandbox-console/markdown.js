// Markdown as each platform shows it. Builds nodes, never markup: what somebody typed can only ever become text.

const INLINE = {
  wecom: /`([^`\n]+)`|\[([^\]\n]+)\]\(([^)\s]+)\)|\*\*(.+?)\*\*|<font color=["']?(info|comment|warning)["']?>(.*?)<\/font>|<@([\w.@-]+)>/g,
  dingtalk: /`([^`\n]+)`|!?\[([^\]\n]*)\]\(([^)\s]+)\)|\*\*(.+?)\*\*|(?<!\*)\*(?![\s*])(.+?)(?<![\s*])\*(?!\*)/g,
};

const HEADING = /^(#{1,6})\s+(.*)$/;
const QUOTE = /^\s*>\s?(.*)$/;
const ITEM = /^\s*(?:[-*+]|(\d{1,3})[.)])\s+(.*)$/;

/** Renders a bot's text; `nameOf` turns a user id into a name for mentions. */
export function render(text, platform, nameOf) {
  const out = document.createDocumentFragment();
  const inline = line => inlined(line, platform, nameOf);
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  let open = null;
  for (const line of lines) {
    open = block(line, open, out, inline, platform === 'dingtalk');
  }
  return out;
}

/** Puts one line into the tree and says which block is still open after it. */
function block(line, open, out, inline, lists) {
  const heading = HEADING.exec(line.trim());
  if (heading) {
    out.append(element('p', inline(heading[2]), `heading h${heading[1].length}`));
    return null;
  }
  const quote = QUOTE.exec(line);
  if (quote) {
    const box = open?.tagName === 'BLOCKQUOTE' ? open : added(out, 'blockquote');
    box.append(element('p', inline(quote[1])));
    return box;
  }
  const item = lists && ITEM.exec(line);
  if (item) {
    return listed(item, open, out, inline);
  }
  if (!line.trim()) {
    out.append(element('p', '', 'gap'));
    return null;
  }
  if (open && (open.tagName === 'UL' || open.tagName === 'OL')) {
    open.lastElementChild.append(element('br'), inline(line.trim()));
    return open;
  }
  out.append(element('p', inline(line)));
  return null;
}

function listed(item, open, out, inline) {
  const tag = item[1] ? 'OL' : 'UL';
  let list = open;
  if (list?.tagName !== tag) {
    list = added(out, tag);
    if (item[1]) {
      list.start = Number(item[1]);
    }
  }
  list.append(element('li', inline(item[2])));
  return list;
}

function inlined(text, platform, nameOf) {
  const out = document.createDocumentFragment();
  const pattern = new RegExp(INLINE[platform]);
  let from = 0;
  for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
    out.append(text.slice(from, hit.index), platform === 'wecom'
      ? wecomSpan(hit, nameOf)
      : dingtalkSpan(hit, nameOf));
    from = hit.index + hit[0].length;
  }
  out.append(text.slice(from));
  return out;
}

function wecomSpan([whole, code, label, href, bold, colour, coloured, user], nameOf) {
  if (code !== undefined) return element('code', code);
  if (href !== undefined) return link(whole, label, href);
  if (bold !== undefined) return element('strong', inlined(bold, 'wecom', nameOf));
  if (colour !== undefined) return element('span', inlined(coloured, 'wecom', nameOf), colour);
  return element('span', `@${nameOf(user)}`, 'mention');
}

function dingtalkSpan([whole, code, label, href, bold, italic], nameOf) {
  if (code !== undefined) return element('code', code);
  if (href !== undefined) return link(whole, whole.startsWith('!') ? `［图片］${label}` : label, href);
  if (bold !== undefined) return element('strong', inlined(bold, 'dingtalk', nameOf));
  return element('em', inlined(italic, 'dingtalk', nameOf));
}

function link(whole, label, href) {
  const url = URL.canParse(href) ? new URL(href) : null;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    return document.createTextNode(whole);
  }
  const anchor = element('a', label || href);
  anchor.href = url.href;
  anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer';
  return anchor;
}

function element(tag, content = '', className = '') {
  const made = document.createElement(tag);
  if (content !== '') {
    made.append(content);
  }
  if (className) {
    made.className = className;
  }
  return made;
}

function added(out, tag) {
  const made = element(tag);
  out.append(made);
  return made;
}

/** One line of bare words, for the list of conversations. */
export function plain(text) {
  return text
    .replace(/<font color=[^>]*>|<\/font>/g, '')
    .replace(/!?\[([^\]\n]*)\]\([^)\s]+\)/g, '$1')
    .replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+)/gm, '')
    .replace(/\*\*|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
