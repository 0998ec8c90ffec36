"""Takes a machine out of a Nomad cluster: nothing new comes to it, what runs on it moves away. Standard library only."""

import json
import os
import urllib.parse
import urllib.request


class Nomad:
    def __init__(self, address=None):
        self.address = address or os.environ.get("NOMAD_ADDR", "http://127.0.0.1:4646")

    def ask(self, method, path, body=None, **query):
        """The answer's body and its index."""
        url = f"{self.address}{path}?{urllib.parse.urlencode(query)}"
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(url, data, {"X-Nomad-Token": os.environ.get("NOMAD_TOKEN", "")}, method=method)
        with urllib.request.urlopen(request) as answer:
            return json.load(answer), int(answer.headers.get("X-Nomad-Index", 0))

    def node(self, name):
        nodes, _ = self.ask("GET", "/v1/nodes", filter=f'Name == "{name}"')
        if not nodes:
            raise LookupError(f"There is no node called {name}.")
        return nodes[0]

    def drain(self, name, deadline_seconds=3600):
        """Drains a node and waits until it is done; gives the names of what then still runs there."""
        node_id = self.node(name)["ID"]
        self.ask("PUT", f"/v1/node/{node_id}/drain", {"DrainSpec": {"Deadline": deadline_seconds * 10**9}})
        node, index = self.ask("GET", f"/v1/node/{node_id}")
        while node["DrainStrategy"] is not None:
            node, index = self.ask("GET", f"/v1/node/{node_id}", index=index, wait="60s")
        allocs, _ = self.ask("GET", f"/v1/node/{node_id}/allocations")
        return [alloc["Name"] for alloc in allocs or [] if alloc["ClientStatus"] == "running"]
