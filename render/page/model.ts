// The graph as the page's data block holds it; render/page_data.cpp writes it.

export interface Quote {
  article: number;
  words: string;
}

export interface Claim {
  fact: string;
  /** Not all versions can be true. */
  differs: boolean;
  versions: { value: string; articles: number[] }[];
}

export interface Event {
  id: string;
  title: string;
  when: string;
  /** Days since 1970-01-01; null = undated. */
  first: number | null;
  last: number | null;
  openBegin: boolean;
  openEnd: boolean;
  status: string;
  reported: boolean;
  type: string;
  mode: string;
  confidence: number;
  salience: number;
  lane: number;
  place: string;
  actors: number[];
  quotes: Quote[];
  claims: Claim[];
  articles: number;
}

export interface Link {
  from: number;
  to: number;
  words: string;
  explains: boolean;
  confidence: number;
  quote: string;
  cue: string;
}

export interface Actor {
  name: string;
  kind: string;
  /** Of the lanes. */
  colour: number;
}

export interface Relation {
  from: number;
  to: number;
  type: string;
  /** Of the lanes. */
  colour: number;
  weight: number;
  events: number[];
  quote: string;
}

export interface Article {
  name: string;
  title: string;
  url: string;
}

export interface Stretch {
  first: number;
  last: number;
  label: string;
  detail: string;
  gap: string;
  broken: boolean;
  /** 0..1 along the whole axis. */
  begin: number;
  end: number;
}

export interface Graph {
  title: string;
  summary: string;
  lanes: string[];
  laneColours: number[];
  stretches: Stretch[];
  events: Event[];
  links: Link[];
  actors: Actor[];
  relations: Relation[];
  articles: Article[];
}

export function readGraph(): Graph {
  const block = document.getElementById("graph");
  return JSON.parse(block?.textContent ?? "{}") as Graph;
}

/** Links by event: what led to it, and what it led to. */
export interface Neighbours {
  before: Link[];
  after: Link[];
}

export function neighboursOf(graph: Graph): Neighbours[] {
  const all: Neighbours[] = graph.events.map(() => ({ before: [], after: [] }));
  for (const link of graph.links) {
    all[link.from].after.push(link);
    all[link.to].before.push(link);
  }
  return all;
}
