"""Tests maintenance.py against a NomadNodes server: NOMAD_ADDR=http://127.0.0.1:4646 python3 -m unittest"""

import unittest

from maintenance import Nomad

WEB = {
    "ID": "web",
    "TaskGroups": [
        {
            "Name": "g",
            "Count": 2,
            "Migrate": {"MinHealthyTime": 100_000_000, "HealthyDeadline": 60_000_000_000},
            "Tasks": [{"Name": "t", "Driver": "docker", "Config": {"image": "nginx"}, "Resources": {"CPU": 100, "MemoryMB": 64}}],
        }
    ],
}


class MaintenanceTests(unittest.TestCase):
    def setUp(self):
        self.nomad = Nomad()
        self.nomad.ask("POST", "/_emulator/reset", {"Seed": "empty"})
        nodes = [{"Name": name, "Status": "ready"} for name in ("web-1", "web-2")]
        self.nomad.ask("PUT", "/_emulator/nodes", {"Nodes": nodes, "Fill": True})

    def test_an_idle_node_is_taken_out(self):
        self.assertEqual([], self.nomad.drain("web-1"))
        self.assertEqual("ineligible", self.nomad.node("web-1")["SchedulingEligibility"])
        self.assertEqual("eligible", self.nomad.node("web-2")["SchedulingEligibility"])

    def test_a_job_moves_to_the_other_node(self):
        self.nomad.ask("PUT", "/v1/jobs", {"Job": WEB})
        self.wait_until_running(2)
        self.assertEqual([], self.nomad.drain("web-1"))
        self.wait_until_running(2)
        allocs, _ = self.nomad.ask("GET", "/v1/job/web/allocations")
        self.assertEqual({"web-2"}, {alloc["NodeName"] for alloc in allocs if alloc["DesiredStatus"] == "run"})

    def test_a_node_that_is_not_there_is_an_error(self):
        with self.assertRaisesRegex(LookupError, "no node called nobody"):
            self.nomad.drain("nobody")

    def wait_until_running(self, count):
        allocs, index = self.nomad.ask("GET", "/v1/job/web/allocations")
        while sum(alloc["ClientStatus"] == "running" and alloc["DesiredStatus"] == "run" for alloc in allocs) < count:
            allocs, index = self.nomad.ask("GET", "/v1/job/web/allocations", index=index, wait="60s")


if __name__ == "__main__":
    unittest.main()
