// Elements are made by name and filled as text: words of articles never become markup.

type Content = Node | string | null | undefined;

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  classes = "",
  ...content: Content[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (classes) made.className = classes;
  for (const part of content) if (part != null && part !== "") made.append(part);
  return made;
}

export function svg(name: string, attributes: Record<string, string | number> = {}): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const key in attributes) made.setAttribute(key, String(attributes[key]));
  return made;
}

export function button(words: string, action: () => void, classes = ""): HTMLButtonElement {
  const made = element("button", classes, words);
  made.type = "button";
  made.addEventListener("click", action);
  return made;
}

export function byId<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

export function counted(count: number, thing: string): string {
  return `${count.toLocaleString("en")} ${thing}${count === 1 ? "" : "s"}`;
}

/** Only web addresses become links. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
