// The timeline: lanes of cards on a scale that can be stretched. Cards are placed by importance;
// what finds no room becomes a count. Only what can be seen is in the document.

import { element, svg } from "./dom";
import { statusOf, statusWords } from "./filter";
import { Event, Graph } from "./model";
import { place, ticks } from "./scale";

const cardWidth = 186;
const cardHeight = 78;
const rowHeight = 92;
const columnGap = 12;
const laneNames = 116;
const lanePad = 12;
const countSize = 22;
/** Pixels around the view that are drawn with it. */
const reach = 600;

interface Placed {
  event: number;
  x: number;
  y: number;
}

interface Count {
  x: number;
  y: number;
  lane: number;
  events: number[];
}

interface LaneBox {
  y: number;
  height: number;
}

export interface TimelineActions {
  select(event: number): void;
  list(events: number[], heading: string): void;
}

export class Timeline {
  private zoom = 1;
  private cards: Placed[] = [];
  private counts: Count[] = [];
  private lanes: LaneBox[] = [];
  private height = 0;
  private shown: number[] = [];
  private cardOf = new Map<number, Placed>();
  private elements = new Map<number, HTMLElement>();
  private selected: number | null = null;
  private near = new Set<number>();
  private waiting = false;
  private drawnLeft = 0;
  private drawnTop = 0;
  private undatedWidth = 0;

  private readonly axis = element("div", "axis");
  private readonly ground = element("div", "ground");
  private readonly arrows = svg("svg", { class: "arrows", "aria-hidden": "true" });
  private readonly layer = element("div", "cards");
  private readonly world = element("div", "world", this.axis, this.ground, this.layer);

  constructor(
    private readonly view: HTMLElement,
    private readonly graph: Graph,
    private readonly actions: TimelineActions,
  ) {
    this.layer.setAttribute("role", "list");
    this.layer.setAttribute("aria-label", "Events in order of time");
    this.ground.after(this.arrows);
    this.view.append(this.world);
    this.view.addEventListener("scroll", () => this.later());
    this.listenToPointer();
    new ResizeObserver(() => this.layOut()).observe(this.view);
  }

  show(events: number[]): void {
    this.shown = events;
    this.undatedWidth = events.some((i) => this.graph.events[i].first == null) ? cardWidth + 30 : 0;
    this.layOut();
  }

  select(event: number | null, near: Set<number>): void {
    this.selected = event;
    this.near = near;
    if (event != null && !this.cardOf.has(event)) this.layOut();
    if (event != null) this.reveal(event);
    this.draw(true);
  }

  focusCard(event: number): void {
    this.elements.get(event)?.focus({ preventScroll: true });
  }

  zoomBy(factor: number, at = this.view.clientWidth / 2): void {
    const before = this.plotWidth();
    const point = this.view.scrollLeft + at - laneNames;
    this.zoom = Math.min(400, Math.max(1, this.zoom * factor));
    this.layOut();
    this.view.scrollLeft = (point * this.plotWidth()) / before - at + laneNames;
    this.draw(true);
  }

  fit(): void {
    this.zoom = 1;
    this.layOut();
  }

  /** For print: everything in the document. */
  drawAll(): void {
    this.draw(true, true);
  }

  private plotWidth(): number {
    return Math.max(300, this.view.clientWidth - laneNames - 24 - this.undatedWidth - 0.75 * cardWidth) * this.zoom;
  }

  private xOf(event: Event): number {
    const day = event.openBegin ? event.last : event.first;
    return day == null
      ? laneNames + this.plotWidth() + 0.75 * cardWidth + 20
      : laneNames + place(this.graph.stretches, day) * this.plotWidth();
  }

  private layOut(): void {
    const byLane: number[][] = this.graph.lanes.map(() => []);
    for (const i of this.shown) byLane[this.graph.events[i].lane].push(i);
    this.cards = [];
    this.counts = [];
    this.lanes = [];
    const used = byLane.filter((it) => it.length > 0).length;
    const room = Math.max(2, Math.floor((this.view.clientHeight - 60) / rowHeight / Math.max(1, used)));
    let y = 56;
    byLane.forEach((events, lane) => {
      const height = events.length === 0 ? 0 : this.packLane(lane, events, y, Math.max(room, used > 3 ? 3 : 4));
      this.lanes.push({ y, height });
      y += height > 0 ? height + 8 : 0;
    });
    this.height = y + 10;
    this.cardOf = new Map(this.cards.map((it) => [it.event, it]));
    this.drawGround();
    this.draw(true);
  }

  /** More salient, more often told, surer events first; the selected one before all. */
  private packLane(lane: number, events: number[], top: number, mostRows: number): number {
    const rank = (i: number): number => {
      const event = this.graph.events[i];
      return (i === this.selected ? 100 : 0) - event.salience * 10 + Math.min(9, event.articles) + event.confidence;
    };
    const order = [...events].sort((a, b) => rank(b) - rank(a) || a - b);
    const rows: { from: number; to: number }[][] = [];
    const counted: number[] = [];
    for (const i of order) {
      const x = this.xOf(this.graph.events[i]);
      const isFree = (row: { from: number; to: number }[]): boolean =>
        row.every((it) => x >= it.to || x + cardWidth + columnGap <= it.from);
      let r = rows.findIndex(isFree);
      if (r < 0 && rows.length < mostRows) r = rows.push([]) - 1;
      if (r < 0) {
        counted.push(i);
        continue;
      }
      rows[r].push({ from: x, to: x + cardWidth + columnGap });
      this.cards.push({ event: i, x, y: top + lanePad + r * rowHeight });
    }
    const bottom = top + lanePad + rows.length * rowHeight;
    this.countLane(lane, counted, bottom - 4);
    return bottom - top + (counted.length > 0 ? countSize + 4 : 0);
  }

  private countLane(lane: number, events: number[], y: number): void {
    const step = 40;
    const groups = new Map<number, number[]>();
    for (const i of events) {
      const slot = Math.round(this.xOf(this.graph.events[i]) / step);
      const group = groups.get(slot);
      if (group) group.push(i);
      else groups.set(slot, [i]);
    }
    for (const [slot, group] of groups)
      this.counts.push({ x: slot * step, y, lane, events: group.sort((a, b) => a - b) });
  }

  private drawGround(): void {
    const width = laneNames + this.plotWidth() + 0.75 * cardWidth + 24 + this.undatedWidth;
    this.world.style.width = `${width}px`;
    this.world.style.height = `${this.height}px`;
    this.arrows.setAttribute("width", String(width));
    this.arrows.setAttribute("height", String(this.height));
    this.ground.replaceChildren();
    this.lanes.forEach((lane, i) => {
      if (lane.height === 0) return;
      const name = element("div", "lane-name", this.graph.lanes[i]);
      name.title = this.graph.lanes[i];
      const box = element("div", `lane lane-${this.graph.laneColours[i]}`, name);
      box.style.top = `${lane.y}px`;
      box.style.height = `${lane.height}px`;
      this.ground.append(box);
    });
    this.drawAxis();
  }

  private drawAxis(): void {
    this.axis.replaceChildren();
    const put = (x: number, classes: string, label: string, detail: string): void => {
      const tick = element("div", classes, element("b", "", label), detail ? element("span", "", detail) : null);
      tick.style.left = `${x}px`;
      this.axis.append(tick);
    };
    for (const tick of ticks(this.graph.stretches, this.plotWidth()))
      put(laneNames + tick.at * this.plotWidth(), tick.major ? "tick major" : "tick", tick.label, tick.detail);
    for (const it of this.graph.stretches)
      if (it.broken) {
        const mark = element("div", "break", "//");
        mark.title = `${it.gap} left out`;
        mark.style.left = `${laneNames + it.begin * this.plotWidth() - 14}px`;
        this.axis.append(mark);
      }
    if (this.undatedWidth > 0)
      put(laneNames + this.plotWidth() + 0.75 * cardWidth + 20, "tick major", "undated", "");
  }

  /** What was drawn reaches beyond the view: most steps of a pan need no drawing at all. */
  private later(): void {
    const moved = Math.abs(this.view.scrollLeft - this.drawnLeft) + Math.abs(this.view.scrollTop - this.drawnTop);
    if (this.waiting || moved < reach / 2) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.draw(false);
    });
  }

  private draw(anew: boolean, all = false): void {
    this.drawnLeft = this.view.scrollLeft;
    this.drawnTop = this.view.scrollTop;
    const left = all ? -1e9 : this.drawnLeft - reach;
    const right = all ? 1e9 : this.drawnLeft + this.view.clientWidth + reach;
    const top = all ? -1e9 : this.drawnTop - reach;
    const bottom = all ? 1e9 : this.drawnTop + this.view.clientHeight + reach;
    const seen = (x: number, y: number): boolean => x + cardWidth > left && x < right && y + cardHeight > top && y < bottom;
    if (anew) {
      const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.event : undefined;
      this.elements.clear();
      this.layer.replaceChildren();
      this.cards.sort((a, b) => a.event - b.event);
      this.drawSeen(seen);
      if (focused) this.focusCard(Number(focused));
    } else this.drawSeen(seen);
    this.drawArrows(seen);
  }

  private drawSeen(seen: (x: number, y: number) => boolean): void {
    for (const it of this.cards) {
      const drawn = this.elements.get(it.event);
      if (!seen(it.x, it.y)) {
        drawn?.remove();
        this.elements.delete(it.event);
      } else if (!drawn) {
        const made = this.makeCard(it);
        this.elements.set(it.event, made);
        this.layer.append(made);
      }
    }
    this.layer.querySelectorAll(".count").forEach((it) => it.remove());
    for (const it of this.counts) if (seen(it.x, it.y)) this.layer.append(this.makeCount(it));
  }

  private makeCard(it: Placed): HTMLElement {
    const event = this.graph.events[it.event];
    const status = statusOf(event);
    const bar = element("i", "bar", element("i"));
    (bar.firstChild as HTMLElement).style.width = `${event.confidence}%`;
    const names = event.actors.map((actor) => this.graph.actors[actor].name).join(" · ");
    const foot = [event.articles > 1 ? `${event.articles} articles` : "", event.claims.some((it) => it.differs) ? "claims differ" : ""].filter(Boolean).join(" · ");
    const when = event.when + (status === "actual" ? "" : ` · ${statusWords(status)}`);
    const card = element(
      "div",
      `card ${status} lane-${this.graph.laneColours[event.lane]}`,
      bar,
      element("div", "when", when),
      element("div", "title", event.title),
      element("div", "who", [foot, names].filter(Boolean).join(" · ")),
    );
    if (this.selected === it.event) card.classList.add("selected");
    else if (this.selected != null && !this.near.has(it.event)) card.classList.add("far");
    card.style.transform = `translate(${it.x}px,${it.y}px)`;
    card.tabIndex = 0;
    card.dataset.event = String(it.event);
    card.setAttribute("role", "listitem");
    card.setAttribute("aria-label", `${when}: ${event.title}. Confidence ${event.confidence} percent`);
    card.title = `${event.title}\n${when}${event.quotes.length ? `\n“${event.quotes[0].words}”` : ""}`;
    card.addEventListener("click", () => this.actions.select(it.event));
    return card;
  }

  private makeCount(it: Count): HTMLElement {
    const chip = element("button", `count lane-${this.graph.laneColours[it.lane]}`, `+${it.events.length}`);
    chip.type = "button";
    chip.style.transform = `translate(${it.x}px,${it.y}px)`;
    const titles = it.events.slice(0, 6).map((i) => `• ${this.graph.events[i].title}`);
    chip.title = titles.concat(it.events.length > 6 ? ["…"] : []).join("\n");
    chip.setAttribute("aria-label", `${it.events.length} more events, ${this.graph.lanes[it.lane]}`);
    chip.addEventListener("click", () =>
      this.actions.list(it.events, `${it.events.length} more events, ${this.graph.lanes[it.lane]}`),
    );
    return chip;
  }

  /** Arrows run behind the cards; those of the selected event stand out. */
  private drawArrows(seen: (x: number, y: number) => boolean): void {
    const drawn: SVGElement[] = [];
    for (const link of this.graph.links) {
      const from = this.cardOf.get(link.from);
      const to = this.cardOf.get(link.to);
      if (!from || !to || (!seen(from.x, from.y) && !seen(to.x, to.y))) continue;
      const ours = this.selected === link.from || this.selected === link.to;
      const classes = `${link.explains ? "cause" : "order"}${ours ? " ours" : this.selected != null ? " far" : ""}`;
      drawn.push(svg("path", { d: arrowPath(from, to), class: classes, "marker-end": `url(#${link.explains ? "cause" : "order"}-head)` }));
      if (ours) {
        const words = svg("text", { x: (from.x + to.x + cardWidth) / 2, y: (from.y + to.y + cardHeight) / 2, class: "words" });
        words.textContent = link.words;
        drawn.push(words);
      }
    }
    this.arrows.replaceChildren(heads(), ...drawn);
  }

  private reveal(event: number): void {
    const card = this.cardOf.get(event);
    if (!card) return;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.view;
    if (card.x < scrollLeft + laneNames || card.x + cardWidth > scrollLeft + clientWidth)
      this.view.scrollLeft = card.x - clientWidth / 2 + cardWidth / 2;
    if (card.y < scrollTop + 50 || card.y + cardHeight > scrollTop + clientHeight)
      this.view.scrollTop = card.y - clientHeight / 2 + cardHeight / 2;
  }

  private listenToPointer(): void {
    this.view.addEventListener(
      "wheel",
      (wheel) => {
        if (!wheel.ctrlKey && !wheel.metaKey) return;
        wheel.preventDefault();
        this.zoomBy(Math.exp(-wheel.deltaY / 300), wheel.clientX - this.view.getBoundingClientRect().left);
      },
      { passive: false },
    );
    this.view.addEventListener("pointerdown", (down) => {
      if (down.button !== 0 || down.pointerType === "touch" || (down.target as HTMLElement).closest(".card,.count")) return;
      const { scrollLeft, scrollTop } = this.view;
      const move = (it: PointerEvent): void => {
        this.view.scrollLeft = scrollLeft - (it.clientX - down.clientX);
        this.view.scrollTop = scrollTop - (it.clientY - down.clientY);
      };
      const end = (): void => window.removeEventListener("pointermove", move);
      window.addEventListener("pointermove", move);
      window.addEventListener("pointerup", end, { once: true });
    });
  }
}

function heads(): SVGElement {
  const defs = svg("defs");
  for (const name of ["cause", "order"]) {
    const head = svg("marker", { id: `${name}-head`, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, markerUnits: "userSpaceOnUse", orient: "auto" });
    head.append(svg("path", { d: "M0,0 L8,4 L0,8 z", class: `${name}-head` }));
    defs.append(head);
  }
  return defs;
}

function arrowPath(from: Placed, to: Placed): string {
  const down = to.y > from.y ? 1 : -1;
  if (to.x < from.x + cardWidth && from.x < to.x + cardWidth && to.y !== from.y) {
    const x1 = from.x + cardWidth / 2;
    const x2 = to.x + cardWidth / 2;
    const y1 = from.y + (down > 0 ? cardHeight : 0);
    const y2 = to.y + (down > 0 ? 0 : cardHeight);
    const bend = Math.min(40, Math.abs(y2 - y1) / 2) * down;
    return `M${x1},${y1} C${x1},${y1 + bend} ${x2},${y2 - bend} ${x2},${y2}`;
  }
  const forward = to.x >= from.x;
  const x1 = from.x + (forward ? cardWidth : 0);
  const x2 = to.x + (forward ? 0 : cardWidth);
  const bend = Math.min(120, Math.abs(x2 - x1) / 2) * (forward ? 1 : -1);
  const y1 = from.y + cardHeight / 2;
  const y2 = to.y + cardHeight / 2;
  return `M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`;
}
