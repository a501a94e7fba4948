#!/usr/bin/env python3
"""The interactive page in a real browser: page_test.py CASUS. Exit code 77 = skipped."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

from chromium import Chromium

CASUS = sys.argv.pop(1) if len(sys.argv) > 1 else "casus"

HOSTILE = [
    "<script>window.hacked=1</script>",
    "</script><script>window.hacked=1</script>",
    "<img src=x onerror=window.hacked=1>",
    "\"><svg onload=window.hacked=1>",
    "' onmouseover='window.hacked=1",
    "javascript:window.hacked=1",
    "<!--<script>",
    "&lt;script&gt; ${window.hacked=1} {{1}}",
]


def account(number, words):
    """An article with two events; `words` stand wherever an article's words may."""
    text = f"{words} attacked the town of Kesh {number} on Monday. {words} condemned the attack."
    half = text.index(f" {words} condemned") + 1
    name = {"start": 0, "end": len(words), "text": words}
    event = {"mode": "", "cameo": "", "mentions": [], "time": None, "attribution": [], "confidence": 0.9, "rule": words}
    return {
        "schema": "casus.account/1", "id": f"article{number}", "title": words, "published": "2018-03-06", "url": words,
        "source": words, "language": "en", "text": text, "sentences": [[0, half - 1], [half, len(text)]], "times": [],
        "actors": [{"id": "a1", "name": words, "kind": "rebel", "country": None, "code": None, "roles": [], "mentions": [name]},
                   {"id": "a2", "name": f"Kesh {number}", "kind": "group", "country": None, "code": None, "roles": [], "mentions": []}],
        "events": [
            {**event, "id": "e1", "type": "ASSAULT", "title": f"{words} attack Kesh {number}", "date": f"2018-03-{number + 1:02}",
             "date_basis": "explicit", "status": "actual", "source": ["a1"], "target": ["a2"], "location": words, "salience": 1,
             "trigger": {"start": len(words) + 1, "end": len(words) + 9, "text": "attacked"}},
            {**event, "id": "e2", "type": "ACCUSE", "title": f"{words} condemned {number}", "date": f"2018-03-{number + 2:02}",
             "date_basis": "explicit", "status": "planned", "source": ["a2"], "target": ["a1"], "location": None, "salience": 2,
             "trigger": {"start": half + len(words) + 1, "end": half + len(words) + 10, "text": "condemned"}}],
        "links": [{"from": "e1", "to": "e2", "type": "responds_to", "cue": None, "from_span": [0, half - 1],
                   "to_span": [half, len(text)], "confidence": 0.8, "rule": "test"}],
        "relations": []}


class Page(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="casus-page-")
        records = os.path.join(cls.folder, "accounts.jsonl")
        with open(records, "w", encoding="utf-8") as out:
            for number, words in enumerate(HOSTILE, 1):
                out.write(json.dumps(account(number, words)) + "\n")
        graph, page = (os.path.join(cls.folder, it) for it in ("graph.json", "page.html"))
        subprocess.run([CASUS, "merge", records, "-o", graph], check=True)
        subprocess.run([CASUS, "render", graph, "-o", page, "--title", HOSTILE[0]], check=True)
        cls.size = os.path.getsize(page)
        with open(graph, encoding="utf-8") as source:
            cls.graph = json.load(source)
        cls.address = f"file://{page}"
        cls.browser = Chromium()

    @classmethod
    def tearDownClass(cls):
        cls.browser.__exit__()
        shutil.rmtree(cls.folder, ignore_errors=True)

    def setUp(self):
        self.browser.open("about:blank")
        self.browser.open(self.address)
        self.browser.wait("document.querySelector('.card')")

    def tearDown(self):
        self.assertEqual(self.browser.console, [])
        self.assertIsNone(self.browser.value("window.hacked ?? null"))

    def value(self, script):
        return self.browser.value(script)

    def cards(self):
        return self.value("document.querySelectorAll('.card').length")

    def told(self):
        """Events on cards and events counted."""
        return self.cards() + self.value(
            "[...document.querySelectorAll('.count')].reduce((sum, it) => sum + Number(it.textContent), 0)")

    def show(self, event):
        self.value(f"location.hash = {json.dumps('#' + self.graph['events'][event]['id'])}")
        self.browser.wait(f"document.querySelector('.card.selected')?.dataset.event === '{event}'")

    def enter(self, field, text):
        self.value(f"(() => {{ const it = document.getElementById('{field}'); it.value = {json.dumps(text)};"
                   "it.dispatchEvent(new Event('input', {bubbles: true})); })()")

    def test_shows_all_events_as_named_list_items(self):
        self.assertEqual(self.told(), len(self.graph["events"]))
        for event in range(0, len(self.graph["events"]), 5):
            self.show(event)
        self.value("document.getElementById('zoom-in').click(), document.getElementById('zoom-in').click()")
        self.enter("search", "attack")
        self.browser.wait("document.querySelectorAll('.card').length > 0")
        names = self.browser.accessible_names("listitem")
        titles = self.value("[...document.querySelectorAll('.card .title')].map(it => it.textContent)")
        for title in titles:
            self.assertTrue(any(title in name for name in names), title)

    def test_hostile_words_stay_words(self):
        self.assertEqual(self.value("document.querySelectorAll('script').length"), 2)
        self.assertEqual(self.value("document.querySelectorAll('img,iframe,object,embed').length"), 0)
        for event, told in enumerate(self.graph["events"]):
            self.show(event)
            self.assertEqual(self.value("document.querySelector('.card.selected .title').textContent"), told["title"])
            self.assertEqual(self.value("document.querySelector('#evidence h2').textContent"), told["title"])
            self.assertEqual(self.value("[...document.querySelectorAll('a')].filter(it => it.protocol === 'javascript:').length"), 0)
        self.assertEqual(self.value("document.title"), HOSTILE[0])

    def test_selection_shows_the_evidence_and_what_led_to_it(self):
        self.value("document.querySelector('.card.planned').click()")
        self.browser.wait("document.querySelector('#evidence blockquote')")
        self.assertIn("What led to it", self.value("document.getElementById('evidence').textContent"))
        self.assertEqual(self.value("document.querySelectorAll('.card.selected').length"), 1)
        before = self.value("document.querySelector('#evidence h2').textContent")
        self.value("document.querySelector('#evidence .links button').click()")
        self.assertNotEqual(self.value("document.querySelector('#evidence h2').textContent"), before)

    def test_permalink_opens_its_event(self):
        event = self.graph["events"][3]
        self.browser.open("about:blank")
        self.browser.open(f"{self.address}#{event['id']}")
        self.browser.wait("document.querySelector('.card.selected')")
        self.assertEqual(self.value("document.querySelector('#evidence h2').textContent"), event["title"])

    def test_search_and_filters_narrow_the_events(self):
        self.enter("search", '"attack Kesh 3"')
        self.browser.wait("document.querySelectorAll('.card').length === 1")
        self.value("document.getElementById('reset').click()")
        self.assertEqual(self.told(), len(self.graph["events"]))
        self.enter("type", "ACCUSE")
        self.browser.wait("document.querySelectorAll('.card:not(.planned)').length === 0")
        self.assertEqual(self.told(), len(HOSTILE))
        self.value("document.getElementById('reset').click()")
        self.enter("actor", "Kesh 5")
        self.browser.wait("document.querySelectorAll('.card').length === 2")
        self.value("document.getElementById('reset').click()")
        self.enter("from", "2018-03-09")
        self.browser.wait(f"!document.getElementById('count').textContent.startsWith('{len(self.graph['events'])} of')")
        self.assertLess(self.told(), len(self.graph["events"]))
        self.value("document.getElementById('reset').click()")
        self.value("[...document.querySelectorAll('#statuses label')].find(it => it.textContent === 'planned').click()")
        self.browser.wait("document.querySelectorAll('.card').length > 0 && document.querySelectorAll('.card.planned').length === 0")

    def test_the_network_filters_by_actor(self):
        self.value("document.querySelector('#network .actor').dispatchEvent(new MouseEvent('click', {bubbles: true}))")
        self.browser.wait("document.getElementById('actor').value !== ''")
        self.assertLess(self.told(), len(self.graph["events"]))
        self.assertNotEqual(self.value("document.getElementById('actor').value"), "")

    def test_keyboard(self):
        self.browser.key("ArrowRight")
        self.browser.wait("document.querySelector('.card.selected')")
        self.assertEqual(self.value("document.activeElement.dataset.event"), "0")
        self.browser.key("ArrowRight")
        self.browser.wait("document.querySelector('.card.selected')?.dataset.event === '1'")
        self.browser.key("Escape")
        self.assertEqual(self.value("document.querySelectorAll('.card.selected').length"), 0)
        self.browser.key("/")
        self.assertEqual(self.value("document.activeElement.id"), "search")

    def test_cards_do_not_overlap(self):
        self.assertEqual(self.value("""(() => {
            const boxes = [...document.querySelectorAll('.card,.count')].map(it => it.getBoundingClientRect());
            return boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b =>
                a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)).length; })()"""), 0)

    def test_is_small_and_loads_nothing(self):
        data = self.value("document.getElementById('graph').textContent.length")
        self.assertLess(self.size - data, 120 * 1024)
        self.assertEqual(self.value("performance.getEntriesByType('resource').length"), 0)


if __name__ == "__main__":
    if not (shutil.which("chromium") or shutil.which("chromium-browser")):
        print("skipped: no chromium")
        sys.exit(77)
    unittest.main(verbosity=1)
