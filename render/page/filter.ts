import { Event, Graph } from "./model";

export interface Filter {
  words: string;
  actor: number | null;
  type: string;
  statuses: Set<string>;
  confidence: number;
  minor: boolean;
  from: number | null;
  to: number | null;
}

export const statuses = ["actual", "reported", "ongoing", "planned", "hypothetical", "negated"];

export function statusOf(event: Event): string {
  return event.status === "actual" && event.reported ? "reported" : event.status;
}

const words: Record<string, string> = { actual: "happened", hypothetical: "considered", negated: "denied" };

export function statusWords(status: string): string {
  return words[status] ?? status;
}

export function emptyFilter(): Filter {
  const shown = new Set(statuses.filter((it) => it !== "hypothetical" && it !== "negated"));
  return { words: "", actor: null, type: "", statuses: shown, confidence: 0, minor: false, from: null, to: null };
}

function fold(words: string): string {
  return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** All that can be searched of each event, folded once. */
export function searchTexts(graph: Graph): string[] {
  return graph.events.map((event) =>
    fold(
      [event.title, event.when, event.place, event.type, event.id]
        .concat(event.actors.map((actor) => graph.actors[actor].name))
        .concat(event.quotes.map((quote) => quote.words))
        .join(" "),
    ),
  );
}

/** Words to look for; "words in quotes" belong together. */
function wanted(words: string): string[] {
  const pieces = fold(words).match(/"[^"]+"|[^\s"]+/g) ?? [];
  return pieces.map((it) => it.replace(/"/g, ""));
}

/** Indices of the events that pass, in order of time. */
export function passing(graph: Graph, filter: Filter, texts: string[]): number[] {
  const looked = wanted(filter.words);
  const found: number[] = [];
  graph.events.forEach((event, i) => {
    const inTime =
      (filter.from == null && filter.to == null) ||
      (event.first != null &&
        (filter.from == null || event.openEnd || event.last! >= filter.from) &&
        (filter.to == null || event.openBegin || event.first <= filter.to));
    if (
      inTime &&
      filter.statuses.has(statusOf(event)) &&
      event.confidence >= filter.confidence &&
      (filter.minor || event.salience <= 2 || looked.length > 0) &&
      (filter.actor == null || event.actors.includes(filter.actor)) &&
      (filter.type === "" || event.type === filter.type) &&
      looked.every((word) => texts[i].includes(word))
    )
      found.push(i);
  });
  return found;
}
