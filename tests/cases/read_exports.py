"""Reads a graph's exports with the tools they are for: read_exports.py GRAPH GRAPHML GEXF CSV"""
import csv
import json
import sys

import networkx

graph = json.load(open(sys.argv[1], encoding="utf-8"))
titles = {event["id"]: event["title"] for event in graph["events"]}
names = {actor["id"]: actor["name"] for actor in graph["actors"]}
links = {(link["from"], link["to"]) for link in graph["links"]}


def labels(nodes):
    return {key: node["label"] for key, node in nodes(data=True) if node["kind"] == "event"}


graphml = networkx.read_graphml(sys.argv[2])
gexf = networkx.read_gexf(sys.argv[3])
rows = list(csv.DictReader(open(sys.argv[4], encoding="utf-8", newline="")))
for name, read in [("GraphML", graphml), ("GEXF", gexf)]:
    known = set(read.edges()) if not read.is_multigraph() else {(a, b) for a, b, _ in read.edges(keys=True)}
    print(name, labels(read.nodes) == titles, set(names) <= set(read.nodes), links <= known)
print("CSV", {row["id"]: row["title"] for row in rows} == titles)
