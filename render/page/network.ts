// The actor network: who acts on whom in the events that pass the filters.

import { svg } from "./dom";
import { Graph } from "./model";

interface Node {
  actor: number;
  weight: number;
  x: number;
  y: number;
}

interface Edge {
  from: Node;
  to: Node;
  relation: number;
  weight: number;
}

interface Label {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const mostActors = 60;

export interface NetworkActions {
  actor(actor: number): void;
  relation(relation: number): void;
}

export class Network {
  private readonly root = svg("svg", { role: "group", "aria-label": "Actors and what they do to each other" });
  private chosen: number | null = null;
  private nodes: Node[] = [];

  constructor(
    private readonly view: HTMLElement,
    private readonly graph: Graph,
    private readonly actions: NetworkActions,
  ) {
    view.append(this.root);
  }

  show(events: number[], chosen: number | null, near: Set<number>): void {
    this.chosen = chosen;
    const passing = new Set(events);
    const weights = new Map<number, number>();
    const relations: { relation: number; weight: number }[] = [];
    this.graph.relations.forEach((relation, i) => {
      if (relation.from === relation.to) return;
      const weight = relation.events.filter((event) => passing.has(event)).length;
      if (weight === 0) return;
      relations.push({ relation: i, weight });
      for (const actor of [relation.from, relation.to]) weights.set(actor, (weights.get(actor) ?? 0) + weight);
    });
    const ranked = this.ranked(weights, relations);
    const before = new Map(this.nodes.map((it) => [it.actor, it]));
    this.nodes = ranked.map(([actor, weight], i) => {
      const old = before.get(actor);
      const angle = i * 2.39996;
      const radius = 0.03 + 0.45 * Math.sqrt(i / Math.max(1, ranked.length));
      return { actor, weight, x: old?.x ?? Math.cos(angle) * radius, y: old?.y ?? Math.sin(angle) * radius };
    });
    const nodeOf = new Map(this.nodes.map((it) => [it.actor, it]));
    const edges: Edge[] = [];
    for (const it of relations) {
      const from = nodeOf.get(this.graph.relations[it.relation].from);
      const to = nodeOf.get(this.graph.relations[it.relation].to);
      if (from && to && from !== to) edges.push({ from, to, relation: it.relation, weight: it.weight });
    }
    settle(this.nodes, edges);
    this.draw(edges, near);
  }

  /** The most involved actors that have something to do with each other. */
  private ranked(weights: Map<number, number>, relations: { relation: number }[]): [number, number][] {
    const ranked = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostActors);
    const kept = new Set(ranked.map((it) => it[0]));
    const tied = new Set<number>();
    for (const it of relations) {
      const { from, to } = this.graph.relations[it.relation];
      if (kept.has(from) && kept.has(to)) tied.add(from).add(to);
    }
    return ranked.filter((it) => tied.has(it[0]));
  }

  private draw(edges: Edge[], near: Set<number>): void {
    const width = Math.max(260, this.view.clientWidth);
    const height = Math.max(180, this.view.clientHeight);
    const reach = 1e-6 + Math.max(...this.nodes.map((it) => Math.max(Math.abs(it.x), Math.abs(it.y))), 0);
    const x = (it: Node): number => width / 2 + (it.x / reach) * (width / 2 - 70);
    const y = (it: Node): number => height / 2 + (it.y / reach) * (height / 2 - 26);
    this.root.setAttribute("viewBox", `0 0 ${width} ${height}`);
    const drawn: SVGElement[] = [];
    for (const edge of edges) {
      const relation = this.graph.relations[edge.relation];
      const far = this.chosen != null && edge.from.actor !== this.chosen && edge.to.actor !== this.chosen;
      const line = svg("path", {
        d: curve(x(edge.from), y(edge.from), x(edge.to), y(edge.to)),
        class: `edge lane-${relation.colour}${far ? " far" : ""}`,
        "stroke-width": 1.2 + Math.min(4, Math.log2(1 + edge.weight)),
      });
      const title = svg("title");
      title.textContent = `${this.graph.actors[relation.from].name} → ${this.graph.actors[relation.to].name}: ${relation.type}, ${edge.weight}`;
      line.append(title);
      line.addEventListener("click", () => this.actions.relation(edge.relation));
      drawn.push(line);
    }
    const taken: Label[] = [];
    for (const node of this.nodes) drawn.push(this.drawNode(node, x(node), y(node), near, taken));
    this.root.replaceChildren(...drawn);
  }

  private drawNode(node: Node, x: number, y: number, near: Set<number>, taken: Label[]): SVGElement {
    const actor = this.graph.actors[node.actor];
    const group = svg("g", {
      class: `actor lane-${actor.colour}${node.actor === this.chosen ? " chosen" : ""}${near.size && !near.has(node.actor) ? " far" : ""}`,
      tabindex: 0,
      role: "button",
      "aria-label": `${actor.name}, ${node.weight} events`,
      transform: `translate(${x.toFixed(1)},${y.toFixed(1)})`,
    });
    const radius = Math.min(18, 4 + 2.4 * Math.sqrt(node.weight));
    group.append(svg("circle", { r: radius }));
    const name = svg("text", { y: radius + 11 });
    name.textContent = actor.name.length > 26 ? `${actor.name.slice(0, 25)}…` : actor.name;
    // Names that would lie on others are shown when they are pointed at; the larger actor wins.
    const width = name.textContent.length * 6;
    const label = { left: x - width / 2, right: x + width / 2, top: y + radius, bottom: y + radius + 14 };
    if (taken.some((it) => it.left < label.right && label.left < it.right && it.top < label.bottom && label.top < it.bottom))
      group.classList.add("nameless");
    else taken.push(label);
    const title = svg("title");
    title.textContent = `${actor.name} (${actor.kind})`;
    group.append(name, title);
    const choose = (): void => this.actions.actor(node.actor);
    group.addEventListener("click", choose);
    group.addEventListener("keydown", (key) => {
      if ((key as KeyboardEvent).key === "Enter" || (key as KeyboardEvent).key === " ") choose();
    });
    return group;
  }
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const bend = 0.12;
  const cx = (x1 + x2) / 2 + (y2 - y1) * bend;
  const cy = (y1 + y2) / 2 - (x2 - x1) * bend;
  return `M${x1.toFixed(1)},${y1.toFixed(1)} Q${cx.toFixed(1)},${cy.toFixed(1)} ${x2.toFixed(1)},${y2.toFixed(1)}`;
}

/** Springs and repulsion; the start is fixed, so the same graph gives the same picture. */
function settle(nodes: Node[], edges: Edge[]): void {
  const ideal = 1 / Math.sqrt(nodes.length + 1);
  for (let round = 0; round < 240; ++round) {
    const step = 0.08 * (1 - round / 240);
    const moves = nodes.map(() => ({ x: 0, y: 0 }));
    for (let a = 0; a < nodes.length; ++a) {
      moves[a].x -= nodes[a].x * 0.5;
      moves[a].y -= nodes[a].y * 0.7;
      for (let b = a + 1; b < nodes.length; ++b) {
        const dx = nodes[a].x - nodes[b].x || 1e-3;
        const dy = nodes[a].y - nodes[b].y || 1e-3;
        const push = (ideal * ideal) / (dx * dx + dy * dy + 1e-4);
        moves[a].x += dx * push;
        moves[a].y += dy * push;
        moves[b].x -= dx * push;
        moves[b].y -= dy * push;
      }
    }
    const index = new Map(nodes.map((it, i) => [it, i]));
    for (const edge of edges) {
      const a = index.get(edge.from)!;
      const b = index.get(edge.to)!;
      const dx = nodes[b].x - nodes[a].x;
      const dy = nodes[b].y - nodes[a].y;
      const pull = Math.hypot(dx, dy) / ideal / 2;
      moves[a].x += dx * pull;
      moves[a].y += dy * pull;
      moves[b].x -= dx * pull;
      moves[b].y -= dy * pull;
    }
    nodes.forEach((node, i) => {
      const length = Math.hypot(moves[i].x, moves[i].y) || 1;
      const far = Math.min(length, 1) * step;
      node.x += (moves[i].x / length) * far;
      node.y += (moves[i].y / length) * far;
    });
  }
}
