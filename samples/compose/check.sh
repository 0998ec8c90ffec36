#!/bin/sh
# Looks whether the fleet of seeds/fleet.json is there.
set -eu
address=${NOMAD_ADDR:-http://127.0.0.1:4646}

names() {
    curl --fail --silent --show-error -G "$address/v1/nodes" --data-urlencode "filter=$1" |
        grep -o '"Name":"[^"]*"' | sed 's/.*:"//; s/"//' | sort | tr '\n' ' '
}
expect() { [ "$2" = "$3" ] || { echo "FAILED: $1: '$2', not '$3'" >&2; exit 1; }; echo "ok: $1"; }

expect "nodes that take work" "$(names 'Status == ready and SchedulingEligibility == eligible')" "web-1 web-2 "
expect "nodes of the pool" "$(names 'NodePool == gpu')" "gpu-1 "
expect "nodes of a rack" "$(names 'Meta.rack == r1')" "web-1 web-3 "
