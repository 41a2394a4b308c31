// What a newcomer might say in a conversation: one click puts it into the box.

const SAMPLES = {
  区财政局: '48号任务完成35%，清理进度正常；问题：暂无；下一步：二季度完成剩余部分',
};

const LEADER = ['我的任务', '汇总', '帮助'];
const STAFF = ['未报', '汇总', '任务 6', '单位 区财政局', '材料', '催办 区财政局', '催办 未报', '帮助'];

/** A report a contact of that unit could send, about the first task a message of the bot lists. */
export function sampleReport(conv, unit) {
  if (SAMPLES[unit]) {
    return SAMPLES[unit];
  }
  const listed = conv.messages.findLast(({ kind, text }) => kind === 'push' && TASK.test(text));
  return listed ? `${TASK.exec(listed.text)[1]}号任务完成30%，正常推进；问题：暂无；下一步：按计划推进` : null;
}

const TASK = /(?<!\d)(\d{1,3})\s*(?:\*\*)?\s*[号．、]/;
const EXHIBIT = /编号 \*\*(\d+)\*\*/;
const CODE = /确认\s*([A-Za-z0-9]{3,12})/;

/** Offers of `{ label, text }` for whoever speaks. */
export function suggestions(conv, speaker) {
  if (!speaker) {
    return [];
  }
  const plain = texts => texts.map(text => ({ label: text, text }));
  const asked = conv.messages.findLast(({ kind }) => kind === 'reply')?.text.match(CODE);
  const confirm = asked ? plain([`确认 ${asked[1]}`]) : [];
  if (speaker.role === 'leader') {
    return plain(LEADER);
  }
  if (speaker.role === 'staff') {
    const listed = conv.messages.findLast(({ kind }) => kind === 'reply')?.text.match(EXHIBIT);
    return [...confirm, ...(listed ? plain([`取材料 ${listed[1]}`]) : []), ...plain(STAFF)];
  }
  if (speaker.role === 'newcomer') {
    return plain([`绑定 区财政局 ${speaker.name}`, '帮助']);
  }
  const report = sampleReport(conv, speaker.unit);
  return [...confirm, ...(report ? [{ label: `填报示例：${report.slice(0, 12)}…`, text: report }] : []), ...plain(['我的任务', '帮助'])];
}
