// Times and names as people read them. All times are shown in Beijing time, whatever the browser's zone.

const ZONE = 'Asia/Shanghai';
const formats = new Map();

function part(date, options) {
  const key = JSON.stringify(options);
  if (!formats.has(key)) {
    formats.set(key, new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, hourCycle: 'h23', ...options }));
  }
  return formats.get(key).format(date);
}

export const time = date => part(date, { hour: '2-digit', minute: '2-digit' });
export const seconds = date => part(date, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
export const monthDay = date => part(date, { month: 'long', day: 'numeric' });
export const weekday = date => part(date, { weekday: 'short' });
export const day = date => `${monthDay(date)} ${weekday(date)}`;
export const year = date => part(date, { year: 'numeric' });

export const sameDay = (a, b) => year(a) === year(b) && monthDay(a) === monthDay(b);

/** The value a datetime-local field wants, in Beijing time. */
export function fieldValue(date) {
  return new Date(date.getTime() + 8 * 3600_000).toISOString().slice(0, 16);
}

/** The moment a datetime-local field means, its value being Beijing time. */
export const fromField = value => new Date(`${value}:00+08:00`);

/** How the list dates a conversation: the hour today, else the day. */
export const shortly = (date, now) => (sameDay(date, now) ? time(date) : monthDay(date));

export const PLATFORMS = { wecom: '企业微信', dingtalk: '钉钉' };
export const ROLES = { contact: '联络员', leader: '区领导', staff: '督查室', newcomer: '备用账号' };

/** Two characters that stand for a unit or a person in an avatar. */
export function initials(name, isPerson) {
  if (isPerson) {
    return name.length > 2 ? name.slice(-2) : name;
  }
  return name.replace(/^(?:区政府(?=.{2})|[区市](?=.{2}))/, '').slice(0, 2);
}
