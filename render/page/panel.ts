// The evidence: what is told about one event, by whom, and what led to what.

import { button, counted, element, isWebAddress } from "./dom";
import { statusOf, statusWords } from "./filter";
import { Event, Graph, Link, Neighbours } from "./model";

export interface PanelActions {
  select(event: number): void;
  actor(actor: number): void;
  close(): void;
}

const mostListed = 300;

export class Panel {
  constructor(
    private readonly view: HTMLElement,
    private readonly graph: Graph,
    private readonly neighbours: Neighbours[],
    private readonly actions: PanelActions,
  ) {}

  list(events: number[], heading: string): void {
    const rows = events.slice(0, mostListed).map((i) => {
      const event = this.graph.events[i];
      const row = button("", () => this.actions.select(i), "row");
      row.append(element("span", "when", event.when), element("span", "", event.title));
      return element("li", "", row);
    });
    const more = events.length > mostListed ? element("p", "muted", `${events.length - mostListed} more: filter to see them.`) : null;
    this.view.replaceChildren(element("h2", "", heading), element("ul", "rows", ...rows), more ?? "");
    this.view.scrollTop = 0;
  }

  event(i: number): void {
    const event = this.graph.events[i];
    const close = button("×", () => this.actions.close(), "close");
    close.setAttribute("aria-label", "Close");
    this.view.replaceChildren(
      close,
      element("h2", "", event.title),
      element("p", "muted", facts(event)),
      this.actors(event),
      ...this.quotes(event),
      ...this.claims(event),
      ...this.links("What led to it", this.neighbours[i].before.filter((it) => it.explains), "from"),
      ...this.links("What it led to", this.neighbours[i].after.filter((it) => it.explains), "to"),
      ...this.links("Before it", this.neighbours[i].before.filter((it) => !it.explains), "from"),
      ...this.links("After it", this.neighbours[i].after.filter((it) => !it.explains), "to"),
      permalink(event),
    );
    this.view.scrollTop = 0;
  }

  private actors(event: Event): HTMLElement {
    const chips = event.actors.map((it) => button(this.graph.actors[it].name, () => this.actions.actor(it), "chip"));
    return element("p", "chips", ...chips);
  }

  private source(article: number): HTMLElement {
    const it = this.graph.articles[article];
    const words = it.name || it.title;
    if (!isWebAddress(it.url)) return element("cite", "", words);
    const link = element("a", "", words);
    link.href = it.url;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    return element("cite", "", link);
  }

  private quotes(event: Event): HTMLElement[] {
    return event.quotes.map((quote) => element("blockquote", "", element("p", "", quote.words), this.source(quote.article)));
  }

  private claims(event: Event): HTMLElement[] {
    if (event.claims.length === 0) return [];
    const rows = event.claims.flatMap((claim) =>
      claim.versions.map((version, i) =>
        element(
          "tr",
          claim.differs ? "differs" : "",
          element("th", "", i === 0 ? claim.fact : ""),
          element("td", "", version.value),
          element("td", "", ...version.articles.map((it) => this.source(it))),
        ),
      ),
    );
    const differ = event.claims.some((it) => it.differs);
    return [element("h3", "", differ ? "Claims that differ" : "Claims"), element("table", "", element("tbody", "", ...rows))];
  }

  private links(heading: string, links: Link[], end: "from" | "to"): HTMLElement[] {
    if (links.length === 0) return [];
    const rows = links.map((link) => {
      const to = button(this.graph.events[link[end]].title, () => this.actions.select(link[end]), "link");
      const words = end === "to" ? link.words : link.words === "then" ? "" : `${link.words} this`;
      const row = element("li", "", end === "to" && words ? element("em", "", `${words} `) : null, to);
      if (end === "from" && words) row.append(element("em", "", ` ${words}`));
      row.append(element("span", "muted", ` ${link.confidence}%`));
      if (link.quote) row.append(element("p", "muted small", `“${link.quote}”`));
      return row;
    });
    return [element("h3", "", heading), element("ul", "links", ...rows)];
  }
}

function facts(event: Event): string {
  return [
    event.when,
    statusWords(statusOf(event)),
    `confidence ${event.confidence}%`,
    event.type.toLowerCase() + (event.mode ? ` (${event.mode})` : ""),
    event.place,
    event.articles > 1 ? counted(event.articles, "article") : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

function permalink(event: Event): HTMLElement {
  const link = element("a", "", "Link to this event");
  link.href = `#${encodeURIComponent(event.id)}`;
  return element("p", "muted small", link);
}
