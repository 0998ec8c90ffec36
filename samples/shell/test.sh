#!/bin/sh
# Tests drain.sh against a NomadNodes server: arranges what it needs by the control API, runs the script, looks at what became of the nodes.
# usage: NOMAD_ADDR=http://127.0.0.1:4646 ./test.sh
set -eu
cd "$(dirname "$0")"
address=${NOMAD_ADDR:-http://127.0.0.1:4646}

ask() { curl --fail --silent --show-error "$@"; }
expect() { [ "$2" = "$3" ] || { echo "FAILED: $1: '$2', not '$3'" >&2; exit 1; }; echo "ok: $1"; }
count() { ask -G "$address/v1/nodes" --data-urlencode "filter=$1" | grep -o '"ID"' | wc -l | tr -d ' '; }

ask -X POST "$address/_emulator/reset" -d '{"Seed": "empty"}' >/dev/null
ask -X PUT "$address/_emulator/nodes" -d '{"Nodes": [{"Name": "web-1", "Status": "ready"}, {"Name": "web-2", "Status": "ready"}], "Fill": true}' >/dev/null

expect "it says what it does" "$(NOMAD_ADDR=$address ./drain.sh web-1)" "web-1: draining
web-1: complete"
expect "the node is taken out" "$(count 'Name == "web-1" and SchedulingEligibility == ineligible')" 1
expect "the other one is not" "$(count 'Name == "web-2" and SchedulingEligibility == eligible')" 1

code=0
NOMAD_ADDR=$address ./drain.sh nobody 2>/dev/null || code=$?
expect "a node that is not there is an error" "$code" 1
