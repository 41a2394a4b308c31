// The sandbox's control API, on the page's own origin.

const BASE = '/sandbox/api';

/** A failure in words for the visitor; `status` is 0 when the service could not be reached. */
export class ApiError extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

async function call(path, body) {
  const options = body === undefined
    ? { headers: { Accept: 'application/json' } }
    : body instanceof Blob
      ? { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body }
      : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  let response;
  try {
    response = await fetch(BASE + path, { cache: 'no-store', ...options });
  } catch {
    throw new ApiError('连不上服务。请看看它是否还在运行，然后再试一次。', 0);
  }
  const text = await response.text();
  if (!response.ok) {
    throw new ApiError(explain(response.status, text), response.status);
  }
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    throw new ApiError('服务的回答不完整，请再试一次。', response.status);
  }
}

function explain(status, text) {
  let reason = '';
  try {
    const answer = JSON.parse(text);
    reason = [answer.error, answer.message, answer.detail].find(words => /\p{Script=Han}/u.test(words ?? '')) ?? '';
  } catch {
    reason = '';
  }
  const head = status >= 500 ? '服务没有办成' : '服务没有接受';
  return reason ? `${head}：${reason}` : `${head}（${status}）。请稍后再试。`;
}

export const people = () => call('/people');
export const groups = () => call('/groups');
export const messages = after => call(`/messages?after=${after}`);
export const clock = () => call('/clock');
export const nextStep = () => call('/clock', { next: true });
export const moveTo = date => call('/clock', { to: date.toISOString() });
export const say = message => call('/say', message);
export const fileUrl = (platform, { id, name }) => `${BASE}/files/${platform}/${id}?name=${encodeURIComponent(name)}`;

/** Sends a file as somebody; `text` may go with a picture. */
export function sendFile(message, file) {
  const query = new URLSearchParams({ name: file.name });
  for (const [name, value] of Object.entries(message)) {
    if (value) {
      query.set(name, value);
    }
  }
  return call(`/send-file?${query}`, file);
}
export const faults = () => call('/faults');
export const setFault = fault => call('/faults', fault);

/** Calls `onChange` at each event; while the event stream is down, every two seconds instead. */
export function follow(onChange) {
  let polling = null;
  const poll = () => { polling ??= setInterval(onChange, 2000); };
  const connect = () => {
    const source = new EventSource(`${BASE}/events`);
    source.onopen = () => {
      clearInterval(polling);
      polling = null;
      onChange();
    };
    source.onmessage = onChange;
    for (const name of ['message', 'messages', 'clock', 'change']) {
      source.addEventListener(name, onChange);
    }
    source.onerror = () => {
      poll();
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(connect, 10_000);
      }
    };
  };
  connect();
}
