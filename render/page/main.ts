import { byId, counted, element } from "./dom";
import { emptyFilter, Filter, passing, searchTexts, statuses, statusOf, statusWords } from "./filter";
import { neighboursOf, readGraph } from "./model";
import { Network } from "./network";
import { Panel } from "./panel";
import { Timeline } from "./timeline";

const graph = readGraph();
const neighbours = neighboursOf(graph);
const texts = searchTexts(graph);
let filter: Filter = emptyFilter();
let shown: number[] = [];
let selected: number | null = null;

const panel = new Panel(byId("evidence"), graph, neighbours, {
  select,
  actor: (actor) => setActor(actor),
  close: () => select(null),
});
const timeline = new Timeline(byId("timeline"), graph, {
  select,
  list: (events, heading) => panel.list(events, heading),
});
const network = new Network(byId("network"), graph, {
  actor: (actor) => setActor(filter.actor === actor ? null : actor),
  relation: (relation) => {
    const it = graph.relations[relation];
    const heading = `${graph.actors[it.from].name} → ${graph.actors[it.to].name}: ${it.type}`;
    panel.list(it.events, heading);
  },
});

function nearEvents(event: number): Set<number> {
  const near = new Set<number>([event]);
  for (const link of neighbours[event].before) near.add(link.from);
  for (const link of neighbours[event].after) near.add(link.to);
  return near;
}

function drawNetwork(): void {
  network.show(shown, filter.actor, new Set(selected == null ? [] : graph.events[selected].actors));
}

function select(event: number | null): void {
  selected = event;
  if (event != null && !shown.includes(event)) relax(event);
  timeline.select(event, event == null ? new Set() : nearEvents(event));
  if (event == null) listAll();
  else panel.event(event);
  drawNetwork();
  const hash = event == null ? "" : `#${encodeURIComponent(graph.events[event].id)}`;
  if (location.hash !== hash) history.replaceState(null, "", hash || location.pathname + location.search);
}

/** Filters that hide an event which is asked for are dropped. */
function relax(event: number): void {
  filter = emptyFilter();
  filter.minor = graph.events[event].salience > 2;
  filter.statuses.add(statusOf(graph.events[event]));
  writeControls();
  shown = passing(graph, filter, texts);
  tellCount();
  timeline.show(shown);
}

function setActor(actor: number | null): void {
  filter.actor = actor;
  writeControls();
  apply();
}

function listAll(): void {
  panel.list(shown, shown.length === 0 ? "No event passes these filters" : counted(shown.length, "event"));
}

function tellCount(): void {
  byId("count").textContent = `${shown.length.toLocaleString("en")} of ${counted(graph.events.length, "event")}`;
}

function apply(): void {
  shown = passing(graph, filter, texts);
  tellCount();
  if (selected != null && !shown.includes(selected)) {
    selected = null;
    history.replaceState(null, "", location.pathname + location.search);
  }
  timeline.show(shown);
  timeline.select(selected, selected == null ? new Set() : nearEvents(selected));
  if (selected == null) listAll();
  drawNetwork();
}

const search = byId<HTMLInputElement>("search");
const actorField = byId<HTMLInputElement>("actor");
const typeField = byId<HTMLSelectElement>("type");
const sureness = byId<HTMLInputElement>("confidence");
const minor = byId<HTMLInputElement>("minor");
const from = byId<HTMLInputElement>("from");
const to = byId<HTMLInputElement>("to");
const statusBoxes = new Map<string, HTMLInputElement>();

function dayOf(field: HTMLInputElement): number | null {
  return field.value ? Math.floor(Date.parse(`${field.value}T00:00:00Z`) / 86400000) : null;
}

function readControls(): void {
  filter.words = search.value;
  const name = actorField.value.trim().toLowerCase();
  const actor = name ? graph.actors.findIndex((it) => it.name.toLowerCase() === name) : -1;
  filter.actor = actor < 0 ? null : actor;
  filter.type = typeField.value;
  filter.confidence = Number(sureness.value);
  filter.minor = minor.checked;
  filter.from = dayOf(from);
  filter.to = dayOf(to);
  filter.statuses = new Set(statuses.filter((it) => statusBoxes.get(it)?.checked));
}

function writeControls(): void {
  search.value = filter.words;
  actorField.value = filter.actor == null ? "" : graph.actors[filter.actor].name;
  typeField.value = filter.type;
  sureness.value = String(filter.confidence);
  minor.checked = filter.minor;
  for (const [status, box] of statusBoxes) box.checked = filter.statuses.has(status);
  if (filter.from == null) from.value = "";
  if (filter.to == null) to.value = "";
}

function makeControls(): void {
  for (const status of statuses) {
    if (!graph.events.some((it) => statusOf(it) === status)) continue;
    const box = element("input");
    box.type = "checkbox";
    statusBoxes.set(status, box);
    byId("statuses").append(element("label", "", box, statusWords(status)));
  }
  for (const type of [...new Set(graph.events.map((it) => it.type))].sort()) {
    const option = element("option", "", type.toLowerCase());
    option.value = type;
    typeField.append(option);
  }
  const used = new Map<string, number>();
  for (const event of graph.events) for (const it of event.actors) used.set(graph.actors[it].name, (used.get(graph.actors[it].name) ?? 0) + 1);
  for (const [name] of [...used].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 400)) {
    const option = element("option");
    option.value = name;
    byId("actors").append(option);
  }
  let waiting = 0;
  const changed = (): void => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      readControls();
      apply();
    }, 60);
  };
  byId("filters").addEventListener("input", changed);
  byId("filters").addEventListener("submit", (it) => it.preventDefault());
  byId("reset").addEventListener("click", () => {
    filter = emptyFilter();
    writeControls();
    select(null);
    apply();
  });
  byId("zoom-in").addEventListener("click", () => timeline.zoomBy(1.6));
  byId("zoom-out").addEventListener("click", () => timeline.zoomBy(1 / 1.6));
  byId("fit").addEventListener("click", () => timeline.fit());
}

/** The next event in order of time among those shown. */
function step(by: number): void {
  if (shown.length === 0) return;
  const at = selected == null ? (by > 0 ? -1 : shown.length) : shown.indexOf(selected);
  const next = shown[Math.min(shown.length - 1, Math.max(0, at + by))];
  select(next);
  timeline.focusCard(next);
}

function onKey(key: KeyboardEvent): void {
  const field = (key.target as HTMLElement).closest("input,select,textarea");
  if (key.key === "Escape") {
    if (field) (field as HTMLElement).blur();
    select(null);
    return;
  }
  if (field || key.ctrlKey || key.metaKey || key.altKey) return;
  const card = (key.target as HTMLElement).closest<HTMLElement>("[data-event]");
  const actions: Record<string, () => void> = {
    "/": () => search.focus(),
    ArrowRight: () => step(1),
    ArrowLeft: () => step(-1),
    "+": () => timeline.zoomBy(1.6),
    "=": () => timeline.zoomBy(1.6),
    "-": () => timeline.zoomBy(1 / 1.6),
    "0": () => timeline.fit(),
    Enter: () => card && select(Number(card.dataset.event)),
  };
  const action = actions[key.key];
  if (!action || (key.key === "Enter" && !card)) return;
  key.preventDefault();
  action();
}

function openPermalink(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const event = id ? graph.events.findIndex((it) => it.id === id) : -1;
  if (event >= 0) select(event);
}

makeControls();
if (!graph.events.some((it) => it.salience <= 2)) filter.minor = true;
writeControls();
apply();
openPermalink();
window.addEventListener("hashchange", openPermalink);
window.addEventListener("keydown", onKey);
window.addEventListener("beforeprint", () => timeline.drawAll());
new ResizeObserver(drawNetwork).observe(byId("network"));
