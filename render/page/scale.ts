import { Stretch } from "./model";

/** Place of a day along the axis, 0..1; empty time between stretches is drawn short. */
export function place(stretches: Stretch[], day: number): number {
  if (stretches.length === 0) return 0;
  let low = 0;
  let high = stretches.length - 1;
  if (day > stretches[high].last) return stretches[high].end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle].last >= day) high = middle;
    else low = middle + 1;
  }
  const it = stretches[low];
  if (day >= it.first) return it.begin + ((it.end - it.begin) * (day - it.first)) / (it.last - it.first + 1);
  if (low === 0) return it.begin;
  const before = stretches[low - 1];
  return before.end + ((it.begin - before.end) * (day - before.last)) / (it.first - before.last);
}

export interface Tick {
  at: number;
  label: string;
  detail: string;
  major: boolean;
}

const dayName = new Intl.DateTimeFormat("en", { day: "numeric", month: "short", timeZone: "UTC" });
const monthName = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" });

/** Days or months inside a stretch that is drawn wide. */
function innerTicks(it: Stretch, width: number): Tick[] {
  const days = it.last - it.first + 1;
  const perDay = ((it.end - it.begin) * width) / days;
  const ticks: Tick[] = [];
  if (days < 2 || perDay * 31 < 64) return ticks;
  for (let day = it.first + 1; day <= it.last; ++day) {
    const date = new Date(day * 86400000);
    const firstOfMonth = date.getUTCDate() === 1;
    const step = perDay >= 52 ? 1 : perDay * 7 >= 52 ? 7 : 0;
    if (!firstOfMonth && (step === 0 || (date.getUTCDate() - 1) % step !== 0 || date.getUTCDate() > 28)) continue;
    const label = step === 0 ? monthName.format(date) : dayName.format(date);
    ticks.push({ at: it.begin + ((it.end - it.begin) * (day - it.first)) / days, label, detail: "", major: false });
  }
  return ticks;
}

/** The labels of the axis that fit beside each other at a width. */
export function ticks(stretches: Stretch[], width: number): Tick[] {
  const all: Tick[] = [];
  let free = -1e9;
  for (const it of stretches) {
    const wanted = [{ at: it.begin, label: it.label, detail: it.detail, major: true }, ...innerTicks(it, width)];
    for (const tick of wanted) {
      const x = tick.at * width;
      if (x < free) continue;
      all.push(tick);
      free = x + Math.max(46, tick.label.length * 7 + 10);
    }
  }
  return all;
}
